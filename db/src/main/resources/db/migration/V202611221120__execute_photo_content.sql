-- Photos where they are kept in the database; what is known of a photo is in core.visit_photo.
create table execute.photo_content (
    retailer_id int not null
  , visit_id uuid not null
  , photo_id uuid not null
  , content bytea not null
  , primary key (retailer_id, visit_id, photo_id)
);
comment on table execute.photo_content is 'Bytes of photos without their metadata; empty where photos are kept in a folder';
-- Pictures are packed already.
alter table execute.photo_content alter column content set storage external;
