ALTER TABLE "towns" ADD COLUMN "kind" text DEFAULT 'town' NOT NULL;--> statement-breakpoint
ALTER TABLE "towns" ADD COLUMN "district_id" uuid;