resource "aws_elasticache_subnet_group" "this" {
  name        = var.name
  description = "Subnets for data"
  subnet_ids  = var.subnet_ids
}

resource "aws_security_group" "this" {
  name        = "${var.name}-redis"
  description = "Redis: in from its clients, out to nobody"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-redis" }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.client_security_group_ids

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
}

resource "aws_elasticache_parameter_group" "this" {
  name        = var.name
  description = "In cluster mode, without throwing anything away"
  family      = "redis7"

  parameter {
    name  = "cluster-enabled"
    value = "yes"
  }

  # Streams are not a cache: an entry that Redis drops is one that a consumer waits for.
  parameter {
    name  = "maxmemory-policy"
    value = "noeviction"
  }
}

resource "aws_cloudwatch_log_group" "engine" {
  name              = "/fareline/redis/${var.name}/engine"
  kms_key_id        = var.logs_key_arn
  retention_in_days = var.log_retention_days
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id = var.name
  description          = "Streams, shared counts and locks of the services"

  engine               = "redis"
  engine_version       = var.engine_version
  node_type            = var.node_type
  port                 = 6379
  parameter_group_name = aws_elasticache_parameter_group.this.name
  cluster_mode         = "enabled"

  num_node_groups         = var.shards
  replicas_per_node_group = var.replicas
  # In cluster mode it is always on, with or without somebody to fail over to.
  automatic_failover_enabled = true
  multi_az_enabled           = var.replicas > 0

  subnet_group_name  = aws_elasticache_subnet_group.this.name
  security_group_ids = [aws_security_group.this.id]

  at_rest_encryption_enabled = true
  kms_key_id                 = var.data_key_arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"

  snapshot_retention_limit  = var.snapshot_retention_days
  snapshot_window           = "00:00-01:00"
  final_snapshot_identifier = "${var.name}-final"
  maintenance_window        = "sun:03:30-sun:04:30"
  apply_immediately         = false
  # As the database's: versions come by commit, dev first.
  auto_minor_version_upgrade = false

  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.engine.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "engine-log"
  }

  lifecycle {
    prevent_destroy = true
    # Rotation gives it and changes it. It is never here, so that it is in no state and no plan takes it away.
    ignore_changes = [auth_token, auth_token_update_strategy]
  }
}
