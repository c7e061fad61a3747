-- The ids of the orders whose lines are to be written, by run. Reads decided_order.
copy (select run_id
           , order_id
        from decided_order
       where action <> 'U') to stdout (format binary)
