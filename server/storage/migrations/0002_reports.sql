CREATE TABLE "calendar_days" (
	"town_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "calendar_days_town_id_day_pk" PRIMARY KEY("town_id","day")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"town_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"duty" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duties_town_id_duty_id_pk" PRIMARY KEY("town_id","duty_id")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"town_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"grace_until" timestamp with time zone NOT NULL,
	"locks_at" timestamp with time zone,
	"sealed_at" timestamp with time zone,
	"seal_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "periods_town_id_duty_id_period_key_pk" PRIMARY KEY("town_id","duty_id","period_key")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"town_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"point" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"made" boolean NOT NULL,
	"units" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "reminders_town_id_duty_id_period_key_point_pk" PRIMARY KEY("town_id","duty_id","period_key","point")
);
--> statement-breakpoint
CREATE TABLE "report_events" (
	"town_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"rev" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"words" text NOT NULL,
	CONSTRAINT "report_events_town_id_report_id_rev_kind_pk" PRIMARY KEY("town_id","report_id","rev","kind")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"town_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_name" text NOT NULL,
	"state" text NOT NULL,
	"exempt" jsonb,
	"nil_reason" text,
	"first_at" timestamp with time zone,
	"last_at" timestamp with time zone,
	"last_by" uuid,
	"receipt_no" integer,
	"hash" text,
	"submissions" integer DEFAULT 0 NOT NULL,
	"returns" integer DEFAULT 0 NOT NULL,
	"returned" jsonb,
	"leads_pending" uuid[] NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"unlock" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"complete_rows" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_town_id_report_id_pk" PRIMARY KEY("town_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"town_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"contents" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seals_town_id_duty_id_period_key_version_pk" PRIMARY KEY("town_id","duty_id","period_key","version")
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"town_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"step_no" integer NOT NULL,
	"plan_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_name" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"duty_id" uuid,
	"period_key" text,
	"entry_id" uuid,
	"limit_day" date,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"reply" text,
	"replied_at" timestamp with time zone,
	"result" text,
	CONSTRAINT "steps_town_id_step_id_pk" PRIMARY KEY("town_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"town_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"receipt_no" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"rev" bigint NOT NULL,
	"nil_reason" text,
	"late" boolean NOT NULL,
	"hash" text NOT NULL,
	"snapshot" text NOT NULL,
	CONSTRAINT "submissions_town_id_report_id_receipt_no_pk" PRIMARY KEY("town_id","report_id","receipt_no")
);
--> statement-breakpoint
CREATE TABLE "summaries" (
	"town_id" uuid NOT NULL,
	"summary_no" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"duty_id" uuid,
	"period_key" text,
	"label" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"facts" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "summaries_town_id_summary_no_pk" PRIMARY KEY("town_id","summary_no")
);
--> statement-breakpoint
CREATE TABLE "target_figures" (
	"town_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"value" double precision NOT NULL,
	"base" double precision,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "target_figures_town_id_target_id_unit_id_quarter_pk" PRIMARY KEY("town_id","target_id","unit_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"town_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"target" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "targets_town_id_target_id_pk" PRIMARY KEY("town_id","target_id")
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "decisions" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "next_opening" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "towns" ADD COLUMN "summary_no" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "towns" ADD COLUMN "step_no" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "towns" ADD COLUMN "settings" jsonb;--> statement-breakpoint
CREATE INDEX "periods_plan" ON "periods" USING btree ("town_id","plan_id","opens_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_owed" ON "reports" USING btree ("town_id","duty_id","period_key","unit_id");--> statement-breakpoint
CREATE INDEX "reports_unit" ON "reports" USING btree ("town_id","plan_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "steps_no" ON "steps" USING btree ("town_id","step_no");--> statement-breakpoint
CREATE INDEX "steps_plan" ON "steps" USING btree ("town_id","plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_request" ON "submissions" USING btree ("town_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "summaries_request" ON "summaries" USING btree ("town_id","request_id");--> statement-breakpoint
CREATE INDEX "summaries_plan" ON "summaries" USING btree ("town_id","plan_id","summary_no");
--> statement-breakpoint
-- Writes a push that was judged without a lock, if everything it was judged by still stands (the rows it names, and the
-- decisions on the plan's reports, which may have closed them); else {"moved": true} and
-- nothing is written. The town's row is the first lock of every writing transaction: its numbers become visible in the
-- order they were given, and publishing or changing a unit waits, so that plan and unit need no lock of their own. In
-- one transaction: entries, history, roll-ups, receipt, and the page of what others changed.
create or replace function commit_push(push jsonb) returns jsonb language plpgsql as $$
declare
  of_town constant uuid := push ->> 'town';
  of_plan constant uuid := push ->> 'plan';
  of_unit constant uuid := push ->> 'unit';
  request constant uuid := push ->> 'request';
  sender constant uuid := push ->> 'account';
  copy constant uuid := push ->> 'instance';
  copy_seq constant bigint := push ->> 'instanceSeq';
  moment constant timestamptz := push ->> 'at';
  since constant bigint := push ->> 'since';
  always uuid[];
  known uuid[];
  new_rev bigint;
  new_no bigint;
begin
  perform from towns t where t.town_id = of_town and t.generation = (push ->> 'generation')::uuid for update;
  if not found
    or not exists (
      select from plans p
      where p.town_id = of_town and p.plan_id = of_plan and p.decisions = (push ->> 'decisions')::bigint)
    or not exists (select from units u where u.town_id = of_town and u.unit_id = of_unit and u.active)
    or exists (select from receipts r where r.town_id = of_town and r.request_id = request)
    or exists (
      select from jsonb_to_recordset(push -> 'read') as r(id uuid, rev bigint)
      left join entries e on e.town_id = of_town and e.entry_id = r.id
      where e.rev is distinct from r.rev)
  then
    return '{"moved": true}';
  end if;

  with numbers as (
    update towns t set seq = t.seq + 1, receipt_no = t.receipt_no + 1
    where t.town_id = of_town returning t.seq as rev, t.receipt_no as no
  ), written as (
    update entries e
    set fields = e.fields || u.fields, rev = n.rev, filled_at = moment,
        field_rev = e.field_rev || (select jsonb_object_agg(key, n.rev) from jsonb_object_keys(u.fields) key)
    from jsonb_to_recordset(push -> 'updates') as u(id uuid, rev bigint, fields jsonb), numbers n
    where e.town_id = of_town and e.entry_id = u.id and e.rev = u.rev
  ), remembered as (
    insert into history (town_id, entry_id, field, rev, before, after, outcome, base_rev,
                         account_id, at, request_id, instance_id, instance_seq)
    select of_town, h.id, h.field, n.rev, h.before, h.after, h.outcome, h.base,
           sender, moment, request, copy, copy_seq
    from jsonb_to_recordset(push -> 'history')
      as h(id uuid, field text, before jsonb, after jsonb, outcome text, base bigint), numbers n
  ), counted as (
    insert into rollups as r (town_id, plan_id, scope, scope_id, status, rows)
    select of_town, of_plan, d.scope, d.id, d.status, d.delta
    from jsonb_to_recordset(push -> 'rollups') as d(scope text, id uuid, status text, delta int)
    on conflict (town_id, plan_id, scope, scope_id, status) do update set rows = r.rows + excluded.rows
  )
  insert into receipts as r (town_id, request_id, receipt_no, kind, payload_hash, plan_id, unit_id, account_id,
                             instance_id, instance_seq, rev, at, rows_taken, answer)
    select of_town, request, n.no, 'push', push ->> 'payloadHash', of_plan, of_unit, sender,
           copy, copy_seq, n.rev, moment, (push ->> 'rowsTaken')::int, push ->> 'answer'
    from numbers n
    returning r.rev, r.receipt_no into new_rev, new_no;

  select coalesce(array_agg(r.id), '{}') into always
    from jsonb_to_recordset(push -> 'read') as r(id uuid);
  select coalesce(array_agg(u.id), '{}') into known
    from jsonb_to_recordset(push -> 'updates') as u(id uuid, rev bigint) where u.rev <= since;
  return jsonb_build_object('rev', new_rev, 'no', new_no, 'page', pull_entries(
    of_town, of_plan, push ->> 'ledger', of_unit, since, (push ->> 'pageRows')::int, always, known));
end $$;
