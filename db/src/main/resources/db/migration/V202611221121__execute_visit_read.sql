-- When somebody last looked at a visit, to know which comments are new to its customer manager.
create table execute.visit_read (
    retailer_id int not null
  , visit_id uuid not null
  , staff_id int not null references core.staff
  , read_at timestamptz not null
  , primary key (retailer_id, visit_id, staff_id)
);
