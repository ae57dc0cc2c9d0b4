CREATE TABLE "listed_people" (
	"town_id" uuid NOT NULL,
	"written" text NOT NULL,
	"names" jsonb NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "listed_people_town_id_written_pk" PRIMARY KEY("town_id","written")
);
