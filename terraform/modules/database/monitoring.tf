# RDS would make both groups itself, without our key and for ever.
resource "aws_cloudwatch_log_group" "this" {
  for_each = {
    postgresql = "/aws/rds/cluster/${var.name}/postgresql"
    # One for all of RDS in the account and region, which is this database.
    operating-system = "RDSOSMetrics"
  }

  name              = each.value
  kms_key_id        = var.logs_key_arn
  retention_in_days = var.log_retention_days
}

# Figures of the operating system, each minute. Roles are the account's and not a region's, hence the region in the name.
resource "aws_iam_role" "monitoring" {
  name        = "${var.name}-database-monitoring-${var.region}"
  description = "RDS writes figures of the operating system to CloudWatch"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:rds:${var.region}:${var.account_id}:db:${var.name}-*" }
      }
    }]
  })
}

# Instead of AWS's own policy, which makes groups of any name that begins with RDS.
resource "aws_iam_role_policy" "monitoring" {
  name = "figures"
  role = aws_iam_role.monitoring.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:GetLogEvents", "logs:CreateLogGroup", "logs:PutRetentionPolicy"]
      Resource = [
        "arn:aws:logs:${var.region}:${var.account_id}:log-group:RDSOSMetrics",
        "arn:aws:logs:${var.region}:${var.account_id}:log-group:RDSOSMetrics:log-stream:*",
      ]
    }]
  })
}

# A failover that succeeds needs nobody: services answer 503 for a moment and go on. One that does not, somebody has to see.
resource "aws_cloudwatch_event_rule" "failed_failover" {
  name        = "${var.name}-database-failed-failover"
  description = "A failover, within the region or to the other, did not succeed"

  event_pattern = jsonencode({
    source = ["aws.rds"]
    detail = {
      EventID = [
        "RDS-EVENT-0069", # failover failed
        "RDS-EVENT-0187", # switchover to the other region failed
        "RDS-EVENT-0239", # failover to the other region failed
      ]
    }
  })
}

resource "aws_cloudwatch_event_target" "failed_failover" {
  rule      = aws_cloudwatch_event_rule.failed_failover.name
  target_id = "page"
  arn       = var.page_topic_arn
}

resource "aws_db_event_subscription" "this" {
  name             = "${var.name}-database"
  sns_topic        = var.work_topic_arn
  source_type      = "db-cluster"
  source_ids       = [aws_rds_cluster.this.id]
  event_categories = ["failover", "failure", "maintenance", "notification"]
}
