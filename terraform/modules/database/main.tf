locals {
  leads   = try(var.global_database.role, null) == "primary"
  follows = try(var.global_database.role, null) == "secondary"
  # RDS keeps no administrator's password for a member of a global database, so there it is ours.
  managed = var.global_database == null

  # Memory, and the disk that an instance has for logs and for what a statement cannot hold in memory, as AWS's tables say.
  machines = tomap({
    "db.t4g.medium" = { memory_gib = 4, disk_gib = 8 }
    "db.r7g.large"  = { memory_gib = 16, disk_gib = 32 }
    "db.r7g.xlarge" = { memory_gib = 32, disk_gib = 63 }
  })
  machine = lookup(local.machines, var.instance_class, null)
}

# The secondary is made with values of its own in its own region; it names this one and does not make it.
resource "aws_rds_global_cluster" "this" {
  count = local.leads ? 1 : 0

  global_cluster_identifier = var.global_database.identifier
  engine                    = "aurora-postgresql"
  engine_version            = var.engine_version
  storage_encrypted         = true
  deletion_protection       = true

  lifecycle {
    prevent_destroy = true
    # Minor versions are the members', the secondary's first; this one only follows.
    ignore_changes = [engine_version]
  }
}

resource "aws_db_subnet_group" "this" {
  name        = var.name
  description = "Subnets for data"
  subnet_ids  = var.subnet_ids
}

resource "aws_rds_cluster" "this" {
  cluster_identifier        = var.name
  global_cluster_identifier = local.leads ? aws_rds_global_cluster.this[0].id : try(var.global_database.identifier, null)

  engine                      = "aurora-postgresql"
  engine_version              = var.engine_version
  allow_major_version_upgrade = false

  master_username               = local.follows ? null : "fareline"
  manage_master_user_password   = local.managed ? true : null
  master_user_secret_kms_key_id = local.managed ? var.secrets_key_arn : null
  master_password_wo            = local.leads && var.first_apply ? var.administrator_password : null
  master_password_wo_version    = local.leads && var.first_apply ? 1 : null
  # Roles of the database have passwords that alternate (docs/decisions/0035-data-on-aws.md).
  iam_database_authentication_enabled = false

  db_subnet_group_name            = aws_db_subnet_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name
  port                            = 5432
  network_type                    = "IPV4"

  storage_encrypted = true
  kms_key_id        = var.data_key_arn

  backup_retention_period      = var.backup_retention_days
  preferred_backup_window      = "01:00-02:00"
  preferred_maintenance_window = "sun:02:30-sun:03:30"
  copy_tags_to_snapshot        = true
  deletion_protection          = true
  skip_final_snapshot          = false
  final_snapshot_identifier    = "${var.name}-final"
  delete_automated_backups     = false
  # What needs a restart waits for the window.
  apply_immediately = false

  enabled_cloudwatch_logs_exports = ["postgresql"]
  depends_on                      = [aws_cloudwatch_log_group.this]

  lifecycle {
    prevent_destroy = true
    # The password is given once and then changed by a person with psql, and who follows whom changes with each failover.
    ignore_changes = [master_password_wo_version, replication_source_identifier]
  }
}

resource "aws_rds_cluster_instance" "this" {
  for_each = toset([for number in range(1, var.instances + 1) : tostring(number)])

  identifier         = "${var.name}-${each.key}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  instance_class     = var.instance_class

  db_subnet_group_name    = aws_db_subnet_group.this.name
  db_parameter_group_name = aws_db_parameter_group.this.name
  ca_cert_identifier      = "rds-ca-rsa2048-g1"
  publicly_accessible     = false
  # Any of them takes over; none is only for reading.
  promotion_tier = 0

  # A day of its own for each, so that a restart meets a cluster with the others at work.
  preferred_maintenance_window = replace("DAY:02:30-DAY:03:30", "DAY", element(["mon", "tue", "wed", "thu"], tonumber(each.key) - 1))
  # Versions come by commit, dev first; AWS still replaces one that it has withdrawn.
  auto_minor_version_upgrade = false
  apply_immediately          = false
  copy_tags_to_snapshot      = true

  performance_insights_enabled          = true
  performance_insights_kms_key_id       = var.data_key_arn
  performance_insights_retention_period = 7
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
}
