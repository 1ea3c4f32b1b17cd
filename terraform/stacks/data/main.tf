locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "data"
    ManagedBy   = "terraform"
  }

  foundation = data.terraform_remote_state.foundation.outputs

  # Nodes are the only ones who get in: a pod has its node's group. Rotation adds its own rule.
  clients = { "Nodes of the cluster and their pods" = data.terraform_remote_state.cluster.outputs.node_security_group_id }
}

data "terraform_remote_state" "foundation" {
  backend = "s3"
  config  = var.foundation_state
}

data "terraform_remote_state" "cluster" {
  backend = "s3"
  config  = var.cluster_state
}

module "database" {
  source = "../../modules/database"
  count  = var.database == null ? 0 : 1

  name       = "fareline"
  region     = var.region
  account_id = var.account_id

  engine_version        = var.database.engine_version
  instance_class        = var.database.instance_class
  instances             = var.database.instances
  max_connections       = var.database.max_connections
  volume_gib            = var.database.volume_gib
  backup_retention_days = var.database.backup_retention_days
  log_retention_days    = var.log_retention_days

  global_database        = var.global_database
  first_apply            = var.first_apply
  administrator_password = var.administrator_password

  vpc_id                    = local.foundation.vpc_id
  subnet_ids                = local.foundation.data_subnet_ids
  client_security_group_ids = local.clients
  data_key_arn              = local.foundation.key_arns["data"]
  secrets_key_arn           = local.foundation.key_arns["secrets"]
  logs_key_arn              = local.foundation.key_arns["logs"]
  page_topic_arn            = local.foundation.page_topic_arn
  work_topic_arn            = local.foundation.work_topic_arn
}

module "cache" {
  source = "../../modules/cache"
  count  = var.cache == null ? 0 : 1

  name                    = "fareline"
  engine_version          = var.cache.engine_version
  node_type               = var.cache.node_type
  shards                  = var.cache.shards
  replicas                = var.cache.replicas
  snapshot_retention_days = var.cache.snapshot_retention_days
  log_retention_days      = var.log_retention_days

  vpc_id                    = local.foundation.vpc_id
  subnet_ids                = local.foundation.data_subnet_ids
  client_security_group_ids = local.clients
  data_key_arn              = local.foundation.key_arns["data"]
  logs_key_arn              = local.foundation.key_arns["logs"]
  page_topic_arn            = local.foundation.page_topic_arn
}

locals {
  # Services know these two names only, so that what is behind them can change.
  hosts = merge(
    var.database == null ? {} : { database = coalesce(var.database_host, module.database[0].endpoint) },
    var.cache == null ? {} : { redis = module.cache[0].configuration_endpoint },
  )
}

resource "aws_route53_record" "this" {
  for_each = toset(concat(var.database == null ? [] : ["database"], var.cache == null ? [] : ["redis"]))

  zone_id = local.foundation.private_zone_id
  name    = "${each.key}.${local.foundation.private_zone_name}"
  type    = "CNAME"
  # Short: after a restore everybody waits for it.
  ttl     = 30
  records = [local.hosts[each.key]]
}
