-- One firm's ratio by key, also in a plan that is made before the firm is known: "one or all" read the month for each check.
create or replace function reporting.peer_ratio(of_form text, of_month date, of_list text, amount_place int, per_place int,
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
       and fact.enterprise between coalesce(only_firm, 0) and coalesce(only_firm, 9223372036854775807)
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
