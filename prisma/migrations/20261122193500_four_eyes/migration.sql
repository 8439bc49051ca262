-- AlterTable
ALTER TABLE "heed"."Organisation" ADD COLUMN     "fourEyesSince" DATE;
