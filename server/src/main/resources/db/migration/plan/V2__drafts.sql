-- What the compiler made of a text: stored as it came, never changed. What a person makes of it stands in decisions.
create table plan.draft (
    id bigint generated always as identity primary key,
    file_name text not null,
    file_hash text not null, -- SHA-256 of the file as uploaded
    title text not null,
    document text not null,
    dates text[] not null,
    missing text[] not null, -- clauses whose heading or text the numbering demands and the text lacks
    dropped_duplicates int not null,
    findings jsonb not null,
    uploaded_at timestamptz not null,
    person bigint not null,
    post bigint not null,
    post_title text not null
);

create table plan.draft_clause (
    draft bigint not null references plan.draft,
    place int not null,
    id text not null,
    level int not null,
    heading text not null,
    missing boolean not null,
    primary key (draft, place)
);

create table plan.draft_sentence (
    draft bigint not null references plan.draft,
    no int not null,
    clause text not null,
    text text not null,
    guess text[] not null, -- the other places where it could stand
    primary key (draft, no)
);

create table plan.draft_reading (
    draft bigint not null references plan.draft,
    no int not null,
    kind text not null check (kind in ('TARGET', 'THRESHOLD', 'STRUCTURAL')),
    name text not null,
    comparator text not null,
    value numeric not null,
    unit text not null,
    period text not null,
    base text not null,
    within text not null,
    sentence int not null,
    span_from int not null,
    span_to int not null,
    added boolean not null, -- by a person, not by the compiler
    primary key (draft, no),
    foreign key (draft, sentence) references plan.draft_sentence (draft, no)
);

-- What a person decided on a reading, or on the place of a sentence. The last one that is not undone holds.
create table plan.decision (
    id bigint generated always as identity primary key,
    draft bigint not null references plan.draft,
    reading int,
    sentence int,
    kind text not null check (kind in ('ACCEPTED', 'CORRECTED', 'REJECTED', 'PLACED', 'UNDONE')),
    correction jsonb not null default '{}', -- the members that a person set; for PLACED the clause
    undoes bigint unique references plan.decision,
    at timestamptz not null,
    person bigint not null,
    post bigint not null,
    post_title text not null,
    check ((kind = 'UNDONE') = (undoes is not null)),
    foreign key (draft, reading) references plan.draft_reading (draft, no),
    foreign key (draft, sentence) references plan.draft_sentence (draft, no)
);
create index decision_by_draft on plan.decision (draft, id);

grant select, insert on plan.draft, plan.draft_clause, plan.draft_sentence, plan.draft_reading, plan.decision
    to guatu_app;
