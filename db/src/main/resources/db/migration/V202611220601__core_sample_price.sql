-- 价存信息: what a sample point bought, sold and held of a spec, and at what prices. Prices in 分.
create table core.sample_price (
    retailer_id int not null references core.retailer
  , spec_id smallint not null references core.spec
  , on_date date not null
  , bought_qty int check (bought_qty >= 0)
  , stock_qty int check (stock_qty >= 0)
  , sold_qty int check (sold_qty >= 0)
  , short_qty int check (short_qty >= 0)
  , carton_price_fen int check (carton_price_fen between 1 and 100000)
  , pack_price_fen int check (pack_price_fen > 0)
  , out_days int check (out_days >= 0)
  , primary key (retailer_id, spec_id, on_date)
);
create index sample_price_spec on core.sample_price (spec_id);
