-- Order lines are the truth; partitions by month are made when a month's first lines arrive. No foreign keys: lines are checked when they
-- are imported, and a key check per row would cost more than the rest of the import.
create table core.order_line (
    order_date date not null
  , retailer_id int not null
  , order_id int not null
  , need_qty int not null
  , limit_qty int
  , order_qty int not null
  , price_fen int not null
  , spec_id smallint not null
  , line_no smallint not null
  , primary key (retailer_id, order_date, order_id, line_no)
) partition by range (order_date);
comment on table core.order_line is '订单行: 需求量, 投放限量, 订购量 in 条, 单价 in 分 per 条. Written by the order import alone.';
-- Lines come in day by day, so a day's lines lie together: a few pages of index find them.
create index order_line_day on core.order_line using brin (order_date) with (pages_per_range = 16);

create sequence core.order_id as int;

create table core.sales_order (
    retailer_id int not null
  , order_id int not null
  , order_no text collate "C" not null
  , order_date date not null
  , channel smallint not null
  , line_count int not null
  , hash1 bigint not null
  , hash2 bigint not null
  , import_id uuid not null
  , primary key (retailer_id, order_id)
);
comment on table core.sales_order is '订单. An order_no names one order: the order import, the only writer, sees to it.';
comment on column core.sales_order.channel is '0 unknown, 1 网上, 2 手机, 3 终端, 4 电话, 9 other';
comment on column core.sales_order.hash1 is 'with hash2: sums of line hashes in any order; equal for equal content';
create index sales_order_no on core.sales_order (order_no);

-- What the store reads: one compact segment per block of retailers and day, derived from the lines in the transaction that writes them.
create table core.sales_day (
    block_id int not null
  , day date not null
  , version bigint not null
  , data bytea not null
  , primary key (block_id, day)
);
comment on table core.sales_day is 'Day segments; see docs/sales-store.md. version: that of data_version ''sales'' when the segment was written.';
-- Segments are packed already; compressing them again costs time and saves nothing.
alter table core.sales_day alter column data set storage external;

-- Orders as they were before an import replaced them, to take the import back.
create table core.order_undo (
    import_id uuid not null
  , retailer_id int not null
  , order_id int not null
  , order_no text collate "C" not null
  , order_date date not null
  , channel smallint not null
  , line_count int not null
  , hash1 bigint not null
  , hash2 bigint not null
  , previous_import_id uuid not null
  , primary key (import_id, retailer_id, order_id)
);
create table core.order_undo_line (
    import_id uuid not null
  , order_date date not null
  , retailer_id int not null
  , order_id int not null
  , need_qty int not null
  , limit_qty int
  , order_qty int not null
  , price_fen int not null
  , spec_id smallint not null
  , line_no smallint not null
  , primary key (import_id, retailer_id, order_id, line_no)
);
