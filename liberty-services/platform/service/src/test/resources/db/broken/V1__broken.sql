create table half (id bigint);
select no_such_column from half;
