locals {
  # Where the services' secrets are replicas, or there are none, nothing is rotated.
  rotates = contains(var.secret_sets, "services")
  rotated = concat(local.services, contains(var.secret_sets, "sandbox-provider") ? ["sandbox-provider"] : [])

  # RDS's own secret, or in a global database ours; a secondary's is in the primary's region.
  administrator_secret_arn = (var.database == null ? null : var.global_database == null
    ? module.database[0].administrator_secret_arn
  : try(module.secret[local.administrator].arn, null))
}

module "rotation" {
  source = "../../modules/rotation"
  count  = local.rotates ? 1 : 0

  vpc_id                     = local.foundation.vpc_id
  subnet_ids                 = local.foundation.private_subnet_ids
  database_security_group_id = module.database[0].security_group_id
  database_endpoint          = module.database[0].endpoint
  database_port              = module.database[0].port
  administrator_secret_arn   = local.administrator_secret_arn

  login_secrets = { for service in local.rotated : service => module.secret["fareline/${service}/database"].arn }
  owner_secrets = { for service in local.rotated : service => module.secret["fareline/${service}/database-owner"].arn }
  redis_secrets = { for service in local.services : service => module.secret["fareline/${service}/redis"].arn }

  key_ring_secrets = {
    "auth/signing-keys" = { arn = module.secret["fareline/auth/signing-keys"].arn, kind = "signing" }
    "auth/answer-keys"  = { arn = module.secret["fareline/auth/answer-keys"].arn, kind = "sealing" }
    "flight/offer-keys" = { arn = module.secret["fareline/flight/offer-keys"].arn, kind = "sealing" }
  }

  redis_replication_group_arn = module.cache[0].replication_group_arn
  secrets_key_arn             = local.foundation.key_arns["secrets"]
  logs_key_arn                = local.foundation.key_arns["logs"]
  page_topic_arn              = local.foundation.page_topic_arn
  package                     = { bucket = var.package_bucket, sha256 = var.rotation_package }
}
