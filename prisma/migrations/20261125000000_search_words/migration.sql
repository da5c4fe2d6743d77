-- The words of a document as lexemes, made when it is written: reading them from text cost 70 µs a document and search.
DROP INDEX "SearchDocument_words_idx";
ALTER TABLE "SearchDocument" ADD COLUMN "words" tsvector;
UPDATE "SearchDocument" SET "words" = to_tsvector('simple', "tokens");
ALTER TABLE "SearchDocument" ALTER COLUMN "words" SET NOT NULL, DROP COLUMN "tokens";
CREATE INDEX "SearchDocument_words_idx" ON "SearchDocument" USING GIN ("words");
