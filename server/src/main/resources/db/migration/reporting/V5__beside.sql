-- What a firm's filing is compared with and the firm itself may not see. Both functions run as their owner, and nothing
-- that names another firm comes out of them.

-- Typed keys of rows, such as project codes, are longer than the codes of lists: whether another firm filed one for the
-- month is asked with every filing of such a form.
create index filing_row_key on reporting.filing_row (detail, form, month) where char_length(detail) > 8;

-- Those of the keys that another enterprise filed for the month and was not given back.
create function reporting.filed_elsewhere(own bigint, of_form text, of_month date, keys text[]) returns setof text
    language sql stable security definer
    set search_path = pg_catalog
    as $$
select distinct line.detail
  from reporting.filing_row as line
 where line.detail = any (keys)
   and char_length(line.detail) > 8
   and line.form = of_form
   and line.month = of_month
   and line.enterprise <> own
   and line.revision = (select max(filing.revision)
                          from reporting.filing
                         where filing.enterprise = line.enterprise
                           and filing.form = line.form
                           and filing.month = line.month)
   and not exists (select 1
                     from reporting.step
                    where step.enterprise = line.enterprise
                      and step.form = line.form
                      and step.month = line.month
                      and step.revision = line.revision
                      and step.kind = 'RETURNED')
$$;
revoke all on function reporting.filed_elsewhere(bigint, text, date, text[]) from public;
grant execute on function reporting.filed_elsewhere(bigint, text, date, text[]) to guatu_app;

-- Of firms that counted for a month with one code of a list and no other: an amount of the form divided by the row's, in
-- the units of the form (E11: gross output over a product's quantity). It runs as its caller, who sees what he may see.
create function reporting.peer_ratio(of_form text, of_month date, of_list text, amount_place int, per_place int,
                                     only_firm bigint)
    returns table (enterprise bigint, detail text, ratio numeric)
    language sql stable
    as $$
with scales as (
    select cell.scale as amount_scale
      from reporting.form_cell as cell
     where cell.form = of_form
       and cell.place = amount_place
     order by cell.edition desc
     limit 1),
entries as (
    select distinct on (entry.code) entry.code, entry.scale
      from reporting.list_entry as entry
     where entry.list = of_list
     order by entry.code, entry.valid_from desc),
alone as (
    select fact.enterprise, min(fact.detail) as detail, min(fact.values[per_place]) as quantity
      from reporting.fact
      join entries on entries.code = fact.detail
     where fact.form = of_form
       and fact.month = of_month
       and fact.known_to is null
       and (only_firm is null or fact.enterprise = only_firm)
     group by fact.enterprise
    having count(*) = 1)
select alone.enterprise, alone.detail,
       (whole.values[amount_place] / 10 ^ scales.amount_scale::numeric) / (alone.quantity / 10 ^ entries.scale::numeric)
  from alone
 cross join scales
  join entries on entries.code = alone.detail
  join reporting.fact as whole
    on whole.enterprise = alone.enterprise
   and whole.form = of_form
   and whole.month = of_month
   and whole.detail = ''
   and whole.known_to is null
 where alone.quantity > 0
   and whole.values[amount_place] > 0
$$;

-- The same of all firms, summed by code; nothing of a code that fewer firms stand behind than asked for.
create function reporting.peer_mean(of_form text, of_month date, of_list text, amount_place int, per_place int, fewest bigint)
    returns table (detail text, firms bigint, total numeric)
    language sql stable security definer
    set search_path = pg_catalog
    as $$
select peer.detail, count(*), sum(peer.ratio)
  from reporting.peer_ratio(of_form, of_month, of_list, amount_place, per_place, null) as peer
 group by peer.detail
having count(*) >= fewest
$$;
revoke all on function reporting.peer_mean(text, date, text, int, int, bigint) from public;
grant execute on function reporting.peer_mean(text, date, text, int, int, bigint) to guatu_app;
