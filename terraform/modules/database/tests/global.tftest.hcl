mock_provider "aws" {
  override_during = plan

  mock_resource "aws_rds_global_cluster" {
    defaults = { id = "fareline" }
  }
  mock_resource "aws_rds_cluster" {
    # What is computed where nothing is given.
    defaults = { id = "fareline", master_user_secret_kms_key_id = "nobody-s", master_username = "nobody-s" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::333333333333:role/fareline-database-monitoring" }
  }
}

variables {
  name                      = "fareline"
  region                    = "eu-central-1"
  account_id                = "333333333333"
  engine_version            = "17.5"
  instance_class            = "db.r7g.xlarge"
  instances                 = 3
  max_connections           = 1500
  volume_gib                = 500
  backup_retention_days     = 35
  log_retention_days        = 400
  vpc_id                    = "vpc-1"
  subnet_ids                = ["subnet-a", "subnet-b", "subnet-c"]
  client_security_group_ids = { nodes = "sg-nodes" }
  data_key_arn              = "arn:aws:kms:eu-central-1:333333333333:key/data"
  secrets_key_arn           = "arn:aws:kms:eu-central-1:333333333333:key/secrets"
  logs_key_arn              = "arn:aws:kms:eu-central-1:333333333333:key/logs"
  page_topic_arn            = "arn:aws:sns:eu-central-1:333333333333:fareline-page"
  work_topic_arn            = "arn:aws:sns:eu-central-1:333333333333:fareline-work"
  administrator_password    = "only-for-a-mock"
  global_database           = { identifier = "fareline", role = "primary", primary_region = "eu-central-1" }
}

run "the_primary_makes_the_global_database" {
  command = plan

  assert {
    condition     = aws_rds_global_cluster.this[0].deletion_protection && aws_rds_global_cluster.this[0].storage_encrypted && aws_rds_cluster.this.global_cluster_identifier == "fareline"
    error_message = "The global database is not made, or not by its primary."
  }

  assert {
    condition     = aws_rds_cluster.this.manage_master_user_password == null && aws_rds_cluster.this.master_user_secret_kms_key_id == "nobody-s" && output.administrator_secret_arn == null
    error_message = "RDS keeps no password for a member of a global database."
  }

  assert {
    condition     = aws_rds_cluster.this.master_password_wo_version == null && aws_rds_cluster.this.master_username == "fareline"
    error_message = "The password would be asked for at every apply."
  }
}

run "its_password_is_given_once_and_kept_nowhere" {
  command = plan

  variables {
    first_apply = true
  }

  assert {
    condition     = aws_rds_cluster.this.master_password_wo_version == 1 && aws_rds_cluster.this.master_password == null && aws_rds_cluster.this.master_password_wo == null
    error_message = "The password is not given, or would be in the state."
  }
}

run "a_secondary_follows" {
  command = plan

  variables {
    region          = "eu-west-1"
    instances       = 1
    data_key_arn    = "arn:aws:kms:eu-west-1:333333333333:key/data"
    secrets_key_arn = "arn:aws:kms:eu-west-1:333333333333:key/secrets"
    logs_key_arn    = "arn:aws:kms:eu-west-1:333333333333:key/logs"
    global_database = { identifier = "fareline", role = "secondary", primary_region = "eu-central-1" }
  }

  assert {
    condition     = length(aws_rds_global_cluster.this) == 0 && aws_rds_cluster.this.global_cluster_identifier == "fareline" && aws_rds_cluster.this.master_username == "nobody-s"
    error_message = "A secondary makes a global database or an administrator of its own."
  }

  assert {
    condition     = aws_rds_cluster.this.kms_key_id == "arn:aws:kms:eu-west-1:333333333333:key/data"
    error_message = "The copy is under a key of the region that may be lost."
  }

  # The promise is five minutes.
  assert {
    condition = (aws_cloudwatch_metric_alarm.recovery_lag[0].threshold == 60000 && aws_cloudwatch_metric_alarm.recovery_lag[0].treat_missing_data == "breaching"
    && aws_cloudwatch_metric_alarm.recovery_lag[0].dimensions == tomap({ DBClusterIdentifier = "fareline", SourceRegion = "eu-central-1" }))
    error_message = "A copy that does not follow goes unseen."
  }
}

run "a_small_machine_is_refused" {
  command = plan

  variables {
    instance_class  = "db.t4g.medium"
    max_connections = 400
  }

  expect_failures = [var.instance_class]
}

run "a_role_in_the_wrong_region_is_refused" {
  command = plan

  variables {
    global_database = { identifier = "fareline", role = "secondary", primary_region = "eu-central-1" }
  }

  expect_failures = [var.global_database]
}

run "another_role_is_refused" {
  command = plan

  variables {
    global_database = { identifier = "fareline", role = "leader", primary_region = "eu-west-1" }
  }

  expect_failures = [var.global_database]
}

run "more_connections_than_memory_are_refused" {
  command = plan

  variables {
    max_connections = 3700
  }

  expect_failures = [var.max_connections]
}

run "wrong_sizes_are_refused" {
  command = plan

  variables {
    instance_class        = "db.m5.large"
    instances             = 0
    backup_retention_days = 0
    engine_version        = "17"
    name                  = "Fareline"
    account_id            = "3333"
  }

  expect_failures = [
    var.instance_class, var.instances, var.backup_retention_days, var.engine_version, var.name, var.account_id,
  ]
}

run "wrong_places_and_keys_are_refused" {
  command = plan

  variables {
    subnet_ids                = ["subnet-a"]
    client_security_group_ids = {}
    data_key_arn              = "alias/fareline-data"
    secrets_key_arn           = "alias/aws/secretsmanager"
    logs_key_arn              = ""
  }

  expect_failures = [var.subnet_ids, var.client_security_group_ids, var.data_key_arn, var.secrets_key_arn, var.logs_key_arn]
}
