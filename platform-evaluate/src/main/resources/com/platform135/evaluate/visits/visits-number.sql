-- How many visits were asked for (see visits-chosen.sql), and nothing else.
select count(*)
from (/* chosen */) v
