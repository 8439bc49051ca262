-- AlterEnum
ALTER TYPE "heed"."Verb" ADD VALUE 'carryOver';
