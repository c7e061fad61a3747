-- Pages that people have sent to themselves and others week by week or month by month.
create table tools.subscription (
    subscription_id uuid primary key
  , staff_id int not null references core.staff
  , name text not null
  , address text not null
  , rhythm text not null check (rhythm in ('WEEK', 'MONTH_SO_FAR', 'MONTH'))
  , roles text[] not null
  , to_myself boolean not null
  , active_from date not null
  , changed_at timestamptz not null
);
create index subscription_staff on tools.subscription (staff_id);

-- Who of its readers doesn't want it any more.
create table tools.subscription_refusal (
    subscription_id uuid not null references tools.subscription on delete cascade
  , staff_id int not null references core.staff
  , refused_at timestamptz not null
  , primary key (subscription_id, staff_id)
);

-- What was sent to whom; a row is made before sending, so that nobody gets the same twice.
create table tools.subscription_delivery (
    subscription_id uuid not null references tools.subscription on delete cascade
  , staff_id int not null references core.staff
  , due_on date not null
  , outcome text not null check (outcome in ('SENT', 'EMPTY', 'REFUSED'))
  , row_count int not null
  , delivered_at timestamptz not null
  , primary key (subscription_id, due_on, staff_id)
);
create index subscription_delivery_staff on tools.subscription_delivery (staff_id);
