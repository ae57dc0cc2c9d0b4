CREATE TABLE "sheet_readings" (
	"town_id" uuid NOT NULL,
	"shape_hash" text NOT NULL,
	"shape" text NOT NULL,
	"reading" jsonb NOT NULL,
	"settled_by" uuid NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sheet_readings_town_id_shape_hash_pk" PRIMARY KEY("town_id","shape_hash")
);
