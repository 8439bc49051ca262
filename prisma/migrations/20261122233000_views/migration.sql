-- CreateTable
CREATE TABLE "heed"."View" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "View_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "View_personId_name_key" ON "heed"."View"("personId", "name");

-- AddForeignKey
ALTER TABLE "heed"."View" ADD CONSTRAINT "View_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
