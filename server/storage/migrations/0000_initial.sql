CREATE TABLE "accounts" (
	"town_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"login" text NOT NULL,
	"login_key" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"password_hash" text NOT NULL,
	"former_hashes" jsonb NOT NULL,
	"must_change_password" boolean NOT NULL,
	"password_set_at" timestamp with time zone NOT NULL,
	"disabled" boolean NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	CONSTRAINT "accounts_town_id_account_id_pk" PRIMARY KEY("town_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"town_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"ledger" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"unit_id" uuid,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"lead_units" uuid[] NOT NULL,
	"fields" jsonb NOT NULL,
	"field_rev" jsonb NOT NULL,
	"rev" bigint NOT NULL,
	"retired" boolean NOT NULL,
	"filled_at" timestamp with time zone,
	CONSTRAINT "entries_town_id_entry_id_pk" PRIMARY KEY("town_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "unit_groups" (
	"town_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"every" text,
	"members" jsonb NOT NULL,
	CONSTRAINT "unit_groups_town_id_group_id_pk" PRIMARY KEY("town_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"town_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"field" text NOT NULL,
	"rev" bigint NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"outcome" text NOT NULL,
	"base_rev" bigint NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"request_id" uuid NOT NULL,
	"instance_id" uuid,
	"instance_seq" bigint,
	CONSTRAINT "history_town_id_entry_id_field_rev_pk" PRIMARY KEY("town_id","entry_id","field","rev")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"town_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"title" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"revision" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "plans_town_id_plan_id_pk" PRIMARY KEY("town_id","plan_id")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"town_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"receipt_no" bigint NOT NULL,
	"kind" text NOT NULL,
	"payload_hash" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"unit_id" uuid,
	"account_id" uuid NOT NULL,
	"instance_id" uuid,
	"instance_seq" bigint,
	"rev" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "receipts_town_id_request_id_pk" PRIMARY KEY("town_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"town_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"scope_id" uuid NOT NULL,
	"status" text NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "rollups_town_id_plan_id_scope_scope_id_status_pk" PRIMARY KEY("town_id","plan_id","scope","scope_id","status")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"town_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_town_id_token_hash_pk" PRIMARY KEY("town_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "towns" (
	"town_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"generation" uuid NOT NULL,
	"binding_key" text NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"receipt_no" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"town_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"position" integer NOT NULL,
	"active" boolean NOT NULL,
	CONSTRAINT "units_town_id_unit_id_pk" PRIMARY KEY("town_id","unit_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login" ON "accounts" USING btree ("town_id","login_key");--> statement-breakpoint
CREATE INDEX "entries_pull" ON "entries" USING btree ("town_id","plan_id","ledger","unit_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_parent" ON "entries" USING btree ("town_id","parent_id","unit_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "unit_groups_name" ON "unit_groups" USING btree ("town_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_no" ON "receipts" USING btree ("town_id","receipt_no");--> statement-breakpoint
CREATE INDEX "receipts_unit" ON "receipts" USING btree ("town_id","plan_id","unit_id","receipt_no");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("town_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "units_name" ON "units" USING btree ("town_id","name");