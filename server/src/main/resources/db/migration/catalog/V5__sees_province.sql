-- The whole province: whoever sees its run of slots sees every row. A post of the province is none of the house's services
-- (sees_all), which may write what no post may: this is for policies of reading alone.
create function catalog.sees_province() returns boolean
    language sql stable parallel safe
    return catalog.seen_regions() @> (select range_agg(int4range(low, high, '[]')) from catalog.region where level = 1);
