-- A push changes no indexed column and finds room on the same page, so that its updates stay off the indexes and the
-- space of old versions is taken again without a vacuum, which the embedded database does not run by itself.
drop index "entries_pull";--> statement-breakpoint
create index "entries_unit" on "entries" using btree ("town_id","plan_id","ledger","unit_id");--> statement-breakpoint
alter table "entries" set (fillfactor = 70);--> statement-breakpoint
alter table "receipts" add column "rows_taken" integer default 0 not null;--> statement-breakpoint
-- Entries of one unit newer than a cursor, oldest change first, in one page. A page ends where a revision ends: rows of
-- one revision are never split, so that «since» says exactly what has been seen. Rows in `always` come whatever page
-- they are on, because the asker is about to raise their base; rows in `known` never, because the asker wrote them.
-- `edge` is the last revision the page is complete to; null when nothing is left after it.
create function pull_entries(
  of_town uuid, of_plan uuid, of_ledger text, of_unit uuid,
  since bigint, page_rows int, always uuid[], known uuid[]
) returns jsonb language plpgsql stable as $$
declare
  edge bigint;
  has_more boolean;
begin
  select max(page.rev) into edge from (
    select e.rev from entries e
    where e.town_id = of_town and e.plan_id = of_plan and e.ledger = of_ledger and e.unit_id = of_unit
      and e.rev > since and e.entry_id <> all (known)
    order by e.rev limit page_rows) page;
  if edge is null then
    return '{"edge": null, "rows": []}';
  end if;
  has_more := exists (
    select from entries e
    where e.town_id = of_town and e.plan_id = of_plan and e.ledger = of_ledger and e.unit_id = of_unit
      and e.rev > edge and e.entry_id <> all (known));
  return jsonb_build_object(
    'edge', case when has_more then edge end,
    'rows', (
      select jsonb_agg(jsonb_build_object(
        'id', e.entry_id, 'position', e.position, 'rev', e.rev, 'retired', e.retired,
        'fields', e.fields, 'fieldRev', e.field_rev) order by e.rev, e.position)
      from entries e
      where e.town_id = of_town and e.plan_id = of_plan and e.ledger = of_ledger and e.unit_id = of_unit
        and e.rev > since and e.entry_id <> all (known) and (e.rev <= edge or e.entry_id = any (always))));
end $$;
--> statement-breakpoint
-- Writes a push that was judged without a lock, if everything it was judged by still stands; else {"moved": true} and
-- nothing is written. The town's row is the first lock of every writing transaction: its numbers become visible in the
-- order they were given, and publishing or changing a unit waits, so that plan and unit need no lock of their own. In
-- one transaction: entries, history, roll-ups, receipt, and the page of what others changed.
create function commit_push(push jsonb) returns jsonb language plpgsql as $$
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
    or not exists (select from plans p where p.town_id = of_town and p.plan_id = of_plan)
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
