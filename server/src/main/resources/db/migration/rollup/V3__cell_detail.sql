-- Sums of the rows of forms too: of each product, energy, class.
alter table rollup.cell add column detail text not null default '';
alter table rollup.cell drop constraint cell_pkey;
alter table rollup.cell add primary key (form, month, region, industry2, park, level, detail);
