-- The runs of lines that a file's orders came in; one run an order once they are grouped.
create temporary table staged_order (
    run_id int not null
  , order_no text collate "C" not null
  , bad boolean not null
  , retailer_id int not null
  , order_date date not null
  , channel smallint not null
  , line_count int not null
  , hash1 bigint not null
  , hash2 bigint not null
) on commit drop
