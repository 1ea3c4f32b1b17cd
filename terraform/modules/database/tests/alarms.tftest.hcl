mock_provider "aws" {
  override_during = plan

  mock_resource "aws_rds_cluster" {
    defaults = {
      id                 = "fareline"
      master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:222222222222:secret:rds!cluster-1", kms_key_id = "k", secret_status = "active" }]
    }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::222222222222:role/fareline-database-monitoring-eu-central-1" }
  }
}

variables {
  name                      = "fareline"
  region                    = "eu-central-1"
  account_id                = "222222222222"
  engine_version            = "17.5"
  instance_class            = "db.r7g.large"
  instances                 = 2
  max_connections           = 700
  volume_gib                = 100
  backup_retention_days     = 14
  log_retention_days        = 90
  vpc_id                    = "vpc-1"
  subnet_ids                = ["subnet-a", "subnet-b", "subnet-c"]
  client_security_group_ids = { nodes = "sg-nodes" }
  data_key_arn              = "arn:aws:kms:eu-central-1:222222222222:key/data"
  secrets_key_arn           = "arn:aws:kms:eu-central-1:222222222222:key/secrets"
  logs_key_arn              = "arn:aws:kms:eu-central-1:222222222222:key/logs"
  page_topic_arn            = "arn:aws:sns:eu-central-1:222222222222:fareline-page"
  work_topic_arn            = "arn:aws:sns:eu-central-1:222222222222:fareline-work"
  administrator_password    = "only-for-a-mock"
}

run "four_fifths_wake_somebody" {
  command = plan

  assert {
    condition = ({ for name, alarm in aws_cloudwatch_metric_alarm.above : name => "${alarm.metric_name} ${alarm.threshold}" } == {
      processor-1   = "CPUUtilization 80"
      processor-2   = "CPUUtilization 80"
      connections-1 = "DatabaseConnections 560"
      connections-2 = "DatabaseConnections 560"
      volume        = "VolumeBytesUsed 85899345920"
      replica-lag   = "AuroraReplicaLagMaximum 5000"
    })
    error_message = "Not the alarms that were meant, or at other limits."
  }

  assert {
    condition = (length(aws_cloudwatch_metric_alarm.local_storage) == 2
      && aws_cloudwatch_metric_alarm.local_storage["2"].threshold == 6871947673
      && aws_cloudwatch_metric_alarm.local_storage["2"].comparison_operator == "LessThanThreshold"
    && aws_cloudwatch_metric_alarm.local_storage["2"].dimensions == tomap({ DBInstanceIdentifier = "fareline-2" }))
    error_message = "An instance's own disk fills unseen."
  }

  assert {
    condition = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.above), values(aws_cloudwatch_metric_alarm.local_storage)) :
    alarm.alarm_actions == toset(["arn:aws:sns:eu-central-1:222222222222:fareline-page"])])
    error_message = "An alarm reaches nobody."
  }
}

run "a_failover_that_fails_wakes_somebody_and_one_that_succeeds_does_not" {
  command = plan

  assert {
    condition = jsondecode(aws_cloudwatch_event_rule.failed_failover.event_pattern) == {
      source = ["aws.rds"]
      detail = { EventID = ["RDS-EVENT-0069", "RDS-EVENT-0187", "RDS-EVENT-0239"] }
    }
    error_message = "Other events wake somebody."
  }

  assert {
    condition     = aws_cloudwatch_event_target.failed_failover.arn == "arn:aws:sns:eu-central-1:222222222222:fareline-page" && aws_db_event_subscription.this.sns_topic == "arn:aws:sns:eu-central-1:222222222222:fareline-work"
    error_message = "Failed failovers page, the others are work."
  }
}

run "one_instance_follows_nobody" {
  command = plan

  variables {
    instances = 1
  }

  assert {
    condition     = !contains(keys(aws_cloudwatch_metric_alarm.above), "replica-lag") && length(aws_cloudwatch_metric_alarm.recovery_lag) == 0
    error_message = "An alarm on what is not there."
  }
}
