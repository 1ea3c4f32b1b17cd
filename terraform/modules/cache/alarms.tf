locals {
  # As ElastiCache names them: fareline-0001-001 is the first node of the first shard.
  nodes = toset(flatten([for shard in range(1, var.shards + 1) : [
    for node in range(1, var.replicas + 2) : format("%s-%04d-%03d", var.name, shard, node)
  ]]))

  watched = merge(
    {
      processor = { metric = "EngineCPUUtilization", above = 80, minutes = 5, does = "Redis has one thread, and it is nearly always at work." }
      memory    = { metric = "DatabaseMemoryUsagePercentage", above = 80, minutes = 5, does = "When it is full, writes are refused and events wait in the outboxes." }
      evictions = { metric = "Evictions", above = 0, minutes = 1, does = "Something was thrown away: noeviction is not in force." }
      # ElastiCache takes 65,000 connections a node.
      connections = { metric = "CurrConnections", above = 52000, minutes = 5, does = "Some client opens connections and does not close them." }
    },
    var.replicas == 0 ? {} : {
      # In seconds. A replica so far behind would take over without what the masters have confirmed.
      replication-lag = { metric = "ReplicationLag", above = 10, minutes = 5, does = "A failover now would lose what the replica has not got." }
    },
  )

  alarms = merge([for what, watch in local.watched : {
    for node in local.nodes : "${what}-${node}" => merge(watch, { node = node })
  }]...)
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "fareline-redis-${each.key}"
  alarm_description   = each.value.does
  namespace           = "AWS/ElastiCache"
  metric_name         = each.value.metric
  dimensions          = { CacheClusterId = each.value.node }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  period              = 60
  evaluation_periods  = each.value.minutes
  # A replaced node has none for a while; that it is replaced is no reason to wake anybody.
  treat_missing_data = "missing"
  alarm_actions      = [var.page_topic_arn]
  ok_actions         = [var.page_topic_arn]
}
