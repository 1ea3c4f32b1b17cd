locals {
  topics = "arn:aws:sns:${var.region}:${var.account_id}:fareline-*"

  # Who publishes to a topic in its own name needs the topic's key. Not every service says for whose account it acts; SNS always
  # says for which topic.
  publishing = [for service in ["cloudwatch", "events", "events.rds"] : {
    sid        = "Publish${replace(title(replace(service, ".", " ")), " ", "")}"
    service    = "${service}.amazonaws.com"
    actions    = ["kms:Decrypt", "kms:GenerateDataKey*"]
    conditions = { ArnLike = { "kms:EncryptionContext:aws:sns:topicArn" = [local.topics] } }
  }]

  log_groups = {
    sid     = "LogGroups"
    service = "logs.${var.region}.amazonaws.com"
    actions = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
    conditions = { ArnLike = {
      "kms:EncryptionContext:aws:logs:arn" = ["arn:aws:logs:${var.region}:${var.account_id}:log-group:*"]
    } }
  }

  keys = {
    data     = { description = "Databases, caches and disks", usage = "encrypt", services = [] }
    secrets  = { description = "Secrets Manager and the secrets of the cluster", usage = "encrypt", services = [] }
    logs     = { description = "Logs, and what alarms say", usage = "encrypt", services = concat([local.log_groups], local.publishing) }
    registry = { description = "Images", usage = "encrypt", services = [] }
  }

  # Where images are pushed they are signed; the others need only its public half.
  signing = { signing = { description = "Signatures of images", usage = "sign", services = [] } }
}

module "key" {
  source   = "../../modules/key"
  for_each = merge(local.keys, { for name, key in local.signing : name => key if var.registry_source_account_id == null })

  name               = each.key
  description        = each.value.description
  account_id         = var.account_id
  usage              = each.value.usage
  multi_region       = each.value.usage == "sign"
  service_statements = each.value.services
  verifiers          = each.value.usage == "sign" ? toset([for registry in var.registry_destinations : registry.account_id]) : []
}

# Where images run while home is away, nobody could ask there whether they are signed, and nothing would start.
module "signing_replica" {
  source   = "../../modules/key-replica"
  for_each = { for name, key in local.signing : name => key if contains(var.registry_destinations[*].region, var.recovery_region) }
  providers = {
    aws = aws.recovery
  }

  name            = each.key
  description     = each.value.description
  account_id      = var.account_id
  primary_key_arn = module.key[each.key].arn
  verifiers       = toset([for registry in var.registry_destinations : registry.account_id if registry.region == var.recovery_region])
}
