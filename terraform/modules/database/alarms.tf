locals {
  gib = 1024 * 1024 * 1024

  of_each_instance = {
    processor = {
      metric = "CPUUtilization", above = 80, minutes = 10, does = "The processors are nearly always at work."
    }
    connections = {
      metric = "DatabaseConnections", above = floor(var.max_connections * 0.8), minutes = 5, does = "Pools may take four fifths at most; more come from elsewhere."
    }
  }

  of_the_cluster = merge(
    {
      # The volume grows by itself: this is what it was expected to hold, and what it may cost.
      volume = {
        metric = "VolumeBytesUsed", above = floor(var.volume_gib * local.gib * 0.8), minutes = 60, does = "The volume is four fifths of what was expected; find what grows, or expect more."
      }
    },
    var.instances < 2 ? {} : {
      # In milliseconds; tens are usual. Who takes over must first catch up.
      replica-lag = {
        metric = "AuroraReplicaLagMaximum", above = 5000, minutes = 5, does = "An instance that would take over is behind, and restarts when it is far behind."
      }
    },
  )

  instance_alarms = merge([for what, watch in local.of_each_instance : {
    for number in range(1, var.instances + 1) : "${what}-${number}" => merge(watch, { dimensions = { DBInstanceIdentifier = "${var.name}-${number}" } })
  }]...)

  cluster_alarms = { for what, watch in local.of_the_cluster : what => merge(watch, { dimensions = { DBClusterIdentifier = var.name } }) }
}

resource "aws_cloudwatch_metric_alarm" "above" {
  for_each = merge(local.instance_alarms, local.cluster_alarms)

  alarm_name          = "fareline-database-${each.key}"
  alarm_description   = each.value.does
  namespace           = "AWS/RDS"
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  period              = each.value.minutes >= 60 ? 3600 : 60
  evaluation_periods  = each.value.minutes >= 60 ? 1 : each.value.minutes
  treat_missing_data  = "missing"
  alarm_actions       = [var.page_topic_arn]
  ok_actions          = [var.page_topic_arn]
}

# Of an instance's own disk, for logs and what a statement cannot hold in memory.
resource "aws_cloudwatch_metric_alarm" "local_storage" {
  for_each = aws_rds_cluster_instance.this

  alarm_name          = "fareline-database-local-storage-${each.key}"
  alarm_description   = "Less than a fifth of the instance's own disk is free; statements that sort on disk will fail."
  namespace           = "AWS/RDS"
  metric_name         = "FreeLocalStorage"
  dimensions          = { DBInstanceIdentifier = "${var.name}-${each.key}" }
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = floor(local.machine.disk_gib * local.gib * 0.2)
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "missing"
  alarm_actions       = [var.page_topic_arn]
  ok_actions          = [var.page_topic_arn]
}

# What is not there when a minute has no figure: the copy of the other region, and with it the promise of five minutes.
resource "aws_cloudwatch_metric_alarm" "recovery_lag" {
  count = local.follows ? 1 : 0

  alarm_name          = "fareline-database-recovery-lag"
  alarm_description   = "The copy in this region is more than a minute behind, or does not follow; at most five minutes may be lost."
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  dimensions          = { DBClusterIdentifier = var.name, SourceRegion = var.global_database.primary_region }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 60000
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"
  alarm_actions       = [var.page_topic_arn]
  ok_actions          = [var.page_topic_arn]
}
