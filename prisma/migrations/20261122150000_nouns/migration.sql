-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "heed";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateEnum
CREATE TYPE "heed"."PublicSite" AS ENUM ('OFF', 'PREVIEW', 'OPEN');

-- CreateEnum
CREATE TYPE "heed"."Role" AS ENUM ('viewer', 'editor', 'verifier', 'lead', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "heed"."DocumentKind" AS ENUM ('PRESS_RELEASE', 'ARTICLE', 'BLOG_POST', 'ANALYSIS', 'REPORT_CHAPTER');

-- CreateEnum
CREATE TYPE "heed"."Precision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "heed"."Explicitness" AS ENUM ('EXPLICIT', 'PROSE', 'IMPLIED');

-- CreateEnum
CREATE TYPE "heed"."Strength" AS ENUM ('MUST', 'SHOULD', 'MAY');

-- CreateEnum
CREATE TYPE "heed"."Pillar" AS ENUM ('PREVENTION', 'PROTECTION', 'PROSECUTION', 'PARTNERSHIP');

-- CreateEnum
CREATE TYPE "heed"."Level" AS ENUM ('US_FEDERAL', 'US_STATE', 'INTERNATIONAL', 'PRIVATE_SECTOR', 'CIVIL_SOCIETY');

-- CreateEnum
CREATE TYPE "heed"."Priority" AS ENUM ('HIGH', 'NORMAL');

-- CreateEnum
CREATE TYPE "heed"."AddresseeKind" AS ENUM ('GOVERNMENT', 'INTERNATIONAL_BODY', 'COMPANY', 'SECTOR', 'CIVIL_SOCIETY', 'NOT_NAMED');

-- CreateEnum
CREATE TYPE "heed"."Response" AS ENUM ('NOT_SENT', 'AWAITED', 'ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "heed"."Implementation" AS ENUM ('NOT_ASSESSED', 'NO_ACTION', 'COMMITTED', 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'REGRESSED', 'CLOSED_NOT_IMPLEMENTED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "heed"."Verification" AS ENUM ('UNVERIFIED', 'VERIFIED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "heed"."Verb" AS ENUM ('recordNoAction', 'recordCommitment', 'recordProgress', 'recordDevelopment', 'recordLapse', 'claimPartial', 'claimImplemented', 'recordRegression', 'resume', 'closeNotImplemented', 'supersede', 'reopen', 'recordResponse', 'reconfirm', 'dispute', 'resolveDispute', 'takeBack', 'correct');

-- CreateEnum
CREATE TYPE "heed"."CriterionKind" AS ENUM ('COMPLETION', 'OUTCOME');

-- CreateEnum
CREATE TYPE "heed"."Assessment" AS ENUM ('MET', 'MET_IN_PART', 'NOT_MET', 'TOO_EARLY', 'NO_LONGER_APPLIES');

-- CreateEnum
CREATE TYPE "heed"."EvidenceKind" AS ENUM ('LAW', 'REGULATION', 'DECISION', 'TREATY', 'OFFICIAL_DATA', 'INDEPENDENT_REPORT', 'ATTESTATION', 'STATEMENT', 'NEWS', 'TESTIMONY', 'OTHER');

-- CreateEnum
CREATE TYPE "heed"."Polarity" AS ENUM ('SUPPORTS', 'CONTRADICTS', 'CONTEXT');

-- CreateEnum
CREATE TYPE "heed"."Visibility" AS ENUM ('SEALED', 'STAFF', 'PUBLIC');

-- CreateEnum
CREATE TYPE "heed"."ProposalState" AS ENUM ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "heed"."Duty" AS ENUM ('OWNER', 'DEPUTY');

-- CreateEnum
CREATE TYPE "published"."RecordKind" AS ENUM ('ORGANISATION', 'DOCUMENT', 'DEMAND', 'RECOMMENDATION');

-- CreateTable
CREATE TABLE "heed"."Organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "about" TEXT,
    "hotline" TEXT,
    "languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "fiscalYearStartMonth" INTEGER NOT NULL DEFAULT 1,
    "publicSite" "heed"."PublicSite" NOT NULL DEFAULT 'PREVIEW',
    "takeBackMinutes" INTEGER NOT NULL DEFAULT 10,
    "isFourEyes" BOOLEAN NOT NULL DEFAULT true,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "roles" "heed"."Role"[],
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Session" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "heed"."SetupToken" (
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "heed"."throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "heed"."Document" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "authors" TEXT[],
    "publishedOn" DATE,
    "publishedPrecision" "heed"."Precision",
    "kind" "heed"."DocumentKind" NOT NULL,
    "url" TEXT,
    "textSha256" TEXT NOT NULL,
    "rights" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Theme" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "heed"."Recommendation" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "documentId" UUID NOT NULL,
    "parentId" UUID,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "excerpt" TEXT,
    "locator" TEXT NOT NULL,
    "explicitness" "heed"."Explicitness" NOT NULL,
    "strength" "heed"."Strength" NOT NULL,
    "pillar" "heed"."Pillar" NOT NULL,
    "level" "heed"."Level" NOT NULL,
    "themes" TEXT[],
    "priority" "heed"."Priority" NOT NULL DEFAULT 'NORMAL',
    "priorityReason" TEXT,
    "caution" TEXT,
    "isDraft" BOOLEAN NOT NULL DEFAULT true,
    "implementation" "heed"."Implementation" NOT NULL DEFAULT 'NOT_ASSESSED',
    "ownerId" UUID,
    "deputyId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Addressee" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "heed"."AddresseeKind" NOT NULL,
    "endedOn" DATE,
    "successorId" UUID,

    CONSTRAINT "Addressee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Demand" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "Demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Ask" (
    "id" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "response" "heed"."Response" NOT NULL DEFAULT 'NOT_SENT',
    "implementation" "heed"."Implementation" NOT NULL DEFAULT 'NOT_ASSESSED',
    "verification" "heed"."Verification" NOT NULL DEFAULT 'UNVERIFIED',
    "since" DATE,
    "checkedOn" DATE,
    "reviewOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Criterion" (
    "id" UUID NOT NULL,
    "askId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "heed"."CriterionKind" NOT NULL DEFAULT 'COMPLETION',
    "text" TEXT NOT NULL,
    "howToVerify" TEXT,
    "isRequired" BOOLEAN NOT NULL DEFAULT true,
    "replacesId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."CriterionAssessment" (
    "id" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "assessment" "heed"."Assessment" NOT NULL,
    "evidenceIds" UUID[],
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CriterionAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Evidence" (
    "id" UUID NOT NULL,
    "kind" "heed"."EvidenceKind" NOT NULL,
    "tier" INTEGER NOT NULL,
    "attestedBy" UUID[],
    "visibility" "heed"."Visibility" NOT NULL,
    "identifiesSurvivor" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "archiveUrl" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "happenedOn" DATE NOT NULL,
    "publishedOn" DATE,
    "replacesId" UUID,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."EvidenceWithdrawal" (
    "evidenceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceWithdrawal_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "heed"."AskEvidence" (
    "askId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "polarity" "heed"."Polarity" NOT NULL DEFAULT 'SUPPORTS',
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AskEvidence_pkey" PRIMARY KEY ("askId","evidenceId")
);

-- CreateTable
CREATE TABLE "heed"."StoredFile" (
    "sha256" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "heed"."Upload" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."StatusEntry" (
    "id" UUID NOT NULL,
    "askId" UUID NOT NULL,
    "verb" "heed"."Verb" NOT NULL,
    "standsFor" "heed"."Verb",
    "response" "heed"."Response",
    "implementation" "heed"."Implementation",
    "verification" "heed"."Verification",
    "effectiveOn" DATE NOT NULL,
    "precision" "heed"."Precision" NOT NULL DEFAULT 'DAY',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedOn" DATE,
    "reverifyOn" DATE,
    "said" JSONB NOT NULL,
    "verifierSentence" TEXT,
    "replacesId" UUID,
    "isAnnulment" BOOLEAN NOT NULL DEFAULT false,
    "isDecidedByOnePerson" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "deciderId" UUID,
    "proposalId" UUID,

    CONSTRAINT "StatusEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."EntryEvidence" (
    "entryId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "EntryEvidence_pkey" PRIMARY KEY ("entryId","evidenceId")
);

-- CreateTable
CREATE TABLE "heed"."EntryRelease" (
    "entryId" UUID NOT NULL,
    "release" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryRelease_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "heed"."Proposal" (
    "id" UUID NOT NULL,
    "askId" UUID NOT NULL,
    "verb" "heed"."Verb" NOT NULL,
    "request" JSONB NOT NULL,
    "seenHash" TEXT NOT NULL,
    "state" "heed"."ProposalState" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "proposerId" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "deciderId" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Assignment" (
    "id" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "duty" "heed"."Duty" NOT NULL,
    "personId" UUID,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "authorId" UUID NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."Comment" (
    "id" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heed"."LedgerEntry" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "heed"."LedgerContent" (
    "sequence" INTEGER NOT NULL,
    "salt" TEXT,
    "content" TEXT,

    CONSTRAINT "LedgerContent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "heed"."Receipt" (
    "key" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "heed"."OutboxMessage" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."Release" (
    "sequence" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordCount" INTEGER NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "published"."Record" (
    "kind" "published"."RecordKind" NOT NULL,
    "key" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("kind","key","release")
);

-- CreateTable
CREATE TABLE "heed"."_DemandToRecommendation" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DemandToRecommendation_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "heed"."Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "heed"."Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "heed"."Document"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Document_code_key" ON "heed"."Document"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_ref_key" ON "heed"."Recommendation"("ref");

-- CreateIndex
CREATE INDEX "Recommendation_parentId_idx" ON "heed"."Recommendation"("parentId");

-- CreateIndex
CREATE INDEX "Recommendation_implementation_idx" ON "heed"."Recommendation"("implementation");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_documentId_position_key" ON "heed"."Recommendation"("documentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Addressee_slug_key" ON "heed"."Addressee"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Demand_slug_key" ON "heed"."Demand"("slug");

-- CreateIndex
CREATE INDEX "Ask_addresseeId_idx" ON "heed"."Ask"("addresseeId");

-- CreateIndex
CREATE INDEX "Ask_reviewOn_idx" ON "heed"."Ask"("reviewOn");

-- CreateIndex
CREATE UNIQUE INDEX "Ask_recommendationId_addresseeId_key" ON "heed"."Ask"("recommendationId", "addresseeId");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_replacesId_key" ON "heed"."Criterion"("replacesId");

-- CreateIndex
CREATE INDEX "Criterion_askId_idx" ON "heed"."Criterion"("askId");

-- CreateIndex
CREATE INDEX "CriterionAssessment_criterionId_idx" ON "heed"."CriterionAssessment"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_replacesId_key" ON "heed"."Evidence"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusEntry_replacesId_key" ON "heed"."StatusEntry"("replacesId");

-- CreateIndex
CREATE INDEX "StatusEntry_askId_effectiveOn_recordedAt_idx" ON "heed"."StatusEntry"("askId", "effectiveOn", "recordedAt");

-- CreateIndex
CREATE INDEX "Proposal_askId_idx" ON "heed"."Proposal"("askId");

-- CreateIndex
CREATE INDEX "Assignment_recommendationId_duty_effectiveOn_idx" ON "heed"."Assignment"("recommendationId", "duty", "effectiveOn");

-- CreateIndex
CREATE INDEX "Comment_recommendationId_idx" ON "heed"."Comment"("recommendationId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_hash_key" ON "heed"."LedgerEntry"("hash");

-- CreateIndex
CREATE INDEX "OutboxMessage_topic_dueAt_idx" ON "heed"."OutboxMessage"("topic", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Release_hash_key" ON "published"."Release"("hash");

-- CreateIndex
CREATE INDEX "Record_release_idx" ON "published"."Record"("release");

-- CreateIndex
CREATE INDEX "_DemandToRecommendation_B_index" ON "heed"."_DemandToRecommendation"("B");

-- AddForeignKey
ALTER TABLE "heed"."Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Recommendation" ADD CONSTRAINT "Recommendation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "heed"."Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Recommendation" ADD CONSTRAINT "Recommendation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "heed"."Recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Recommendation" ADD CONSTRAINT "Recommendation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "heed"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Recommendation" ADD CONSTRAINT "Recommendation_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "heed"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Addressee" ADD CONSTRAINT "Addressee_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "heed"."Addressee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Ask" ADD CONSTRAINT "Ask_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "heed"."Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Ask" ADD CONSTRAINT "Ask_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "heed"."Addressee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Criterion" ADD CONSTRAINT "Criterion_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Criterion" ADD CONSTRAINT "Criterion_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "heed"."Criterion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."CriterionAssessment" ADD CONSTRAINT "CriterionAssessment_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "heed"."Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Evidence" ADD CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Evidence" ADD CONSTRAINT "Evidence_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "heed"."Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Evidence" ADD CONSTRAINT "Evidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "heed"."StoredFile"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."EvidenceWithdrawal" ADD CONSTRAINT "EvidenceWithdrawal_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "heed"."Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."AskEvidence" ADD CONSTRAINT "AskEvidence_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."AskEvidence" ADD CONSTRAINT "AskEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "heed"."Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."AskEvidence" ADD CONSTRAINT "AskEvidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Upload" ADD CONSTRAINT "Upload_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "heed"."StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Upload" ADD CONSTRAINT "Upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."StatusEntry" ADD CONSTRAINT "StatusEntry_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."StatusEntry" ADD CONSTRAINT "StatusEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."StatusEntry" ADD CONSTRAINT "StatusEntry_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "heed"."StatusEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."StatusEntry" ADD CONSTRAINT "StatusEntry_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "heed"."Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."EntryEvidence" ADD CONSTRAINT "EntryEvidence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "heed"."StatusEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."EntryEvidence" ADD CONSTRAINT "EntryEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "heed"."Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."EntryRelease" ADD CONSTRAINT "EntryRelease_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "heed"."StatusEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Proposal" ADD CONSTRAINT "Proposal_askId_fkey" FOREIGN KEY ("askId") REFERENCES "heed"."Ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Assignment" ADD CONSTRAINT "Assignment_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "heed"."Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "heed"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Assignment" ADD CONSTRAINT "Assignment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Comment" ADD CONSTRAINT "Comment_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "heed"."Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "heed"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."LedgerContent" ADD CONSTRAINT "LedgerContent_sequence_fkey" FOREIGN KEY ("sequence") REFERENCES "heed"."LedgerEntry"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."Record" ADD CONSTRAINT "Record_release_fkey" FOREIGN KEY ("release") REFERENCES "published"."Release"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."_DemandToRecommendation" ADD CONSTRAINT "_DemandToRecommendation_A_fkey" FOREIGN KEY ("A") REFERENCES "heed"."Demand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heed"."_DemandToRecommendation" ADD CONSTRAINT "_DemandToRecommendation_B_fkey" FOREIGN KEY ("B") REFERENCES "heed"."Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

