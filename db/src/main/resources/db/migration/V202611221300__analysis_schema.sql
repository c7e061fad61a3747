-- What 分析 keeps for itself: decisions about alerts and chances.
create schema analysis;
