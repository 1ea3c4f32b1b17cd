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

run "data_are_encrypted_kept_and_not_deleted" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.storage_encrypted && aws_rds_cluster.this.kms_key_id == "arn:aws:kms:eu-central-1:222222222222:key/data"
    error_message = "The volume is not encrypted by our key."
  }

  assert {
    condition = (aws_rds_cluster.this.deletion_protection && !aws_rds_cluster.this.skip_final_snapshot
    && aws_rds_cluster.this.final_snapshot_identifier == "fareline-final" && !aws_rds_cluster.this.delete_automated_backups)
    error_message = "Deleting the cluster would delete the data."
  }

  assert {
    condition     = aws_rds_cluster.this.backup_retention_period == 14 && aws_rds_cluster.this.copy_tags_to_snapshot
    error_message = "Backups are not kept as long as was said, or nobody knows whose they are."
  }

  assert {
    condition     = alltrue([for i in aws_rds_cluster_instance.this : i.performance_insights_kms_key_id == "arn:aws:kms:eu-central-1:222222222222:key/data" && i.performance_insights_enabled])
    error_message = "Performance insights hold statements, and are not encrypted by our key."
  }
}

run "rds_keeps_the_administrator_s_password" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.manage_master_user_password && aws_rds_cluster.this.master_user_secret_kms_key_id == "arn:aws:kms:eu-central-1:222222222222:key/secrets"
    error_message = "The password is not RDS's, or not under our key."
  }

  assert {
    condition     = aws_rds_cluster.this.master_password == null && aws_rds_cluster.this.master_password_wo_version == null && !aws_rds_cluster.this.iam_database_authentication_enabled
    error_message = "There is a second way to be the administrator."
  }

  assert {
    condition     = output.administrator_secret_arn == "arn:aws:secretsmanager:eu-central-1:222222222222:secret:rds!cluster-1" && length(aws_rds_global_cluster.this) == 0
    error_message = "Rotation does not find the secret of a cluster that stands alone."
  }
}

run "connections_and_encryption_are_asked_of_the_server" {
  command = plan

  assert {
    condition = ([for p in concat(tolist(aws_rds_cluster_parameter_group.this.parameter), tolist(aws_db_parameter_group.this.parameter)) :
    "${p.value} ${p.apply_method}" if p.name == "max_connections"] == ["700 pending-reboot", "700 pending-reboot"])
    error_message = "The two groups do not both say the number of the overlay."
  }

  assert {
    condition     = [for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "rds.force_ssl"] == ["1"]
    error_message = "A client could speak without TLS."
  }

  assert {
    condition     = aws_rds_cluster_parameter_group.this.family == "aurora-postgresql17" && aws_db_parameter_group.this.family == "aurora-postgresql17"
    error_message = "The family of parameters is not the version's."
  }

  # Services: 30 s (server.xml). Flyway's lock is idle while a migration runs, 30 minutes at most (kustomize/base/migrations.yaml).
  assert {
    condition     = [for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "idle_in_transaction_session_timeout"] == ["1800000"]
    error_message = "A migration would be cut off, or a forgotten transaction stay."
  }
}

run "logs_hold_no_data" {
  command = plan

  assert {
    condition = ({ for p in aws_rds_cluster_parameter_group.this.parameter : p.name => p.value if startswith(p.name, "log_") || startswith(p.name, "pg_stat") } == {
      log_statement                      = "none"
      log_min_duration_statement         = "1000"
      log_parameter_max_length           = "0"
      log_parameter_max_length_on_error  = "0"
      log_error_verbosity                = "terse"
      log_min_error_statement            = "panic"
      log_lock_waits                     = "1"
      log_connections                    = "1"
      "pg_stat_statements.track"         = "top"
      "pg_stat_statements.track_utility" = "0"
    })
    error_message = "What is logged has changed: see that no value, row or password gets into the log."
  }

  assert {
    condition     = alltrue([for g in aws_cloudwatch_log_group.this : g.kms_key_id == "arn:aws:kms:eu-central-1:222222222222:key/logs" && g.retention_in_days == 90])
    error_message = "A log is not encrypted by our key, or kept for ever."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this["postgresql"].name == "/aws/rds/cluster/fareline/postgresql" && aws_rds_cluster.this.enabled_cloudwatch_logs_exports == toset(["postgresql"])
    error_message = "RDS writes into another group than the one that is encrypted."
  }
}

run "only_its_clients_get_in" {
  command = plan

  assert {
    condition = alltrue([for rule in aws_vpc_security_group_ingress_rule.client :
    rule.referenced_security_group_id == "sg-nodes" && rule.from_port == 5432 && rule.to_port == 5432 && rule.cidr_ipv4 == null && rule.ip_protocol == "tcp"]) && length(aws_vpc_security_group_ingress_rule.client) == 1
    error_message = "Somebody else gets in, or by another port."
  }

  assert {
    condition     = alltrue([for i in aws_rds_cluster_instance.this : !i.publicly_accessible])
    error_message = "An instance has a public address."
  }
}

run "one_instance_at_a_time_is_maintained_and_any_takes_over" {
  command = plan

  assert {
    condition     = [for i in values(aws_rds_cluster_instance.this) : i.preferred_maintenance_window] == ["mon:02:30-mon:03:30", "tue:02:30-tue:03:30"]
    error_message = "Two instances may restart in the same night."
  }

  assert {
    condition     = alltrue([for i in aws_rds_cluster_instance.this : i.promotion_tier == 0 && !i.auto_minor_version_upgrade && i.ca_cert_identifier == "rds-ca-rsa2048-g1" && i.monitoring_interval == 60])
    error_message = "An instance is not as the others, upgrades by itself, or is not watched."
  }
}

run "rds_s_role_is_for_these_instances" {
  command = plan

  assert {
    condition     = jsondecode(aws_iam_role.monitoring.assume_role_policy).Statement[0].Condition.ArnLike["aws:SourceArn"] == "arn:aws:rds:eu-central-1:222222222222:db:fareline-*"
    error_message = "RDS could use the role for anybody's instance."
  }

  assert {
    condition     = alltrue([for r in jsondecode(aws_iam_role_policy.monitoring.policy).Statement[0].Resource : startswith(r, "arn:aws:logs:eu-central-1:222222222222:log-group:RDSOSMetrics")])
    error_message = "The role may write to other logs."
  }
}
