mock_provider "aws" {
  override_during = plan
}

variables {
  name                      = "fareline"
  engine_version            = "7.1"
  node_type                 = "cache.r7g.large"
  shards                    = 2
  replicas                  = 2
  vpc_id                    = "vpc-1"
  subnet_ids                = ["subnet-a", "subnet-b", "subnet-c"]
  client_security_group_ids = { nodes = "sg-nodes" }
  data_key_arn              = "arn:aws:kms:eu-central-1:333333333333:key/data"
  logs_key_arn              = "arn:aws:kms:eu-central-1:333333333333:key/logs"
  log_retention_days        = 400
  snapshot_retention_days   = 7
  page_topic_arn            = "arn:aws:sns:eu-central-1:333333333333:fareline-page"
}

run "nothing_is_thrown_away" {
  command = plan

  assert {
    condition = ({ for p in aws_elasticache_parameter_group.this.parameter : p.name => p.value } ==
    { cluster-enabled = "yes", maxmemory-policy = "noeviction" })
    error_message = "Not in cluster mode, or keys may be thrown away."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.parameter_group_name == "fareline"
    error_message = "The parameters are not those of the group."
  }
}

run "it_is_encrypted_everywhere_and_has_no_password_in_the_state" {
  command = plan

  assert {
    condition     = aws_elasticache_replication_group.this.at_rest_encryption_enabled && aws_elasticache_replication_group.this.kms_key_id == "arn:aws:kms:eu-central-1:333333333333:key/data"
    error_message = "What is on disk is not encrypted by our key."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.transit_encryption_enabled && aws_elasticache_replication_group.this.transit_encryption_mode == "required"
    error_message = "A client could speak without TLS."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.auth_token == null
    error_message = "The password would be in the state."
  }

  assert {
    condition     = one(aws_elasticache_replication_group.this.log_delivery_configuration).log_type == "engine-log"
    error_message = "The slow log has the arguments of commands."
  }

  assert {
    condition     = aws_cloudwatch_log_group.engine.kms_key_id == "arn:aws:kms:eu-central-1:333333333333:key/logs" && aws_cloudwatch_log_group.engine.retention_in_days == 400
    error_message = "The log is not encrypted by our key, or kept for ever."
  }
}

run "a_zone_may_be_lost" {
  command = plan

  assert {
    condition     = aws_elasticache_replication_group.this.multi_az_enabled && aws_elasticache_replication_group.this.automatic_failover_enabled
    error_message = "Nobody takes over."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.num_node_groups == 2 && aws_elasticache_replication_group.this.replicas_per_node_group == 2
    error_message = "Not as many nodes as were asked for."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.snapshot_retention_limit == 7 && aws_elasticache_replication_group.this.final_snapshot_identifier == "fareline-final"
    error_message = "Snapshots are not kept."
  }
}

run "only_its_clients_get_in" {
  command = plan

  assert {
    condition = alltrue([for rule in aws_vpc_security_group_ingress_rule.client :
    rule.referenced_security_group_id == "sg-nodes" && rule.from_port == 6379 && rule.to_port == 6379 && rule.cidr_ipv4 == null && rule.ip_protocol == "tcp"]) && length(aws_vpc_security_group_ingress_rule.client) == 1
    error_message = "Somebody else gets in, or by another port."
  }
}

run "every_node_is_watched" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.this) == 5 * 6
    error_message = "Five alarms for each of six nodes."
  }

  assert {
    condition = (aws_cloudwatch_metric_alarm.this["evictions-fareline-0002-003"].threshold == 0
      && aws_cloudwatch_metric_alarm.this["evictions-fareline-0002-003"].evaluation_periods == 1
    && aws_cloudwatch_metric_alarm.this["evictions-fareline-0002-003"].dimensions == tomap({ CacheClusterId = "fareline-0002-003" }))
    error_message = "One eviction on the last node goes unseen."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["memory-fareline-0001-001"].metric_name == "DatabaseMemoryUsagePercentage" && aws_cloudwatch_metric_alarm.this["memory-fareline-0001-001"].threshold == 80
    error_message = "Memory is not watched at 80 %."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : alarm.alarm_actions == toset(["arn:aws:sns:eu-central-1:333333333333:fareline-page"])])
    error_message = "An alarm reaches nobody."
  }
}

run "without_a_replica_nothing_lags" {
  command = plan

  variables {
    shards   = 1
    replicas = 0
  }

  assert {
    condition     = !aws_elasticache_replication_group.this.multi_az_enabled && length(aws_cloudwatch_metric_alarm.this) == 4
    error_message = "AWS refuses two zones without a replica; and nothing is there to lag."
  }
}

run "wrong_sizes_are_refused" {
  command = plan

  variables {
    shards                  = 0
    replicas                = 6
    snapshot_retention_days = 0
    node_type               = "db.r7g.large"
    engine_version          = "6.2"
  }

  expect_failures = [var.shards, var.replicas, var.snapshot_retention_days, var.node_type, var.engine_version]
}

run "wrong_places_and_keys_are_refused" {
  command = plan

  variables {
    name                      = "Fareline"
    subnet_ids                = ["subnet-a", "subnet-a"]
    client_security_group_ids = {}
    data_key_arn              = "alias/aws/elasticache"
    logs_key_arn              = ""
  }

  expect_failures = [var.name, var.subnet_ids, var.client_security_group_ids, var.data_key_arn, var.logs_key_arn]
}
