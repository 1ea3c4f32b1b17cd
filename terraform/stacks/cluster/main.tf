locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "cluster"
    ManagedBy   = "terraform"
  }
}

data "terraform_remote_state" "foundation" {
  backend = "s3"
  config  = var.foundation_state
}

module "cluster" {
  source = "../../modules/cluster"

  name       = "fareline"
  region     = var.region
  account_id = var.account_id

  kubernetes_version = var.kubernetes_version
  addon_versions     = var.addon_versions
  nodes              = var.nodes
  api_cidrs          = var.vpn_cidrs
  log_retention_days = var.log_retention_days

  vpc = {
    id              = data.terraform_remote_state.foundation.outputs.vpc_id
    cidr            = data.terraform_remote_state.foundation.outputs.vpc_cidr
    subnets_by_zone = data.terraform_remote_state.foundation.outputs.private_subnets_by_zone
  }

  keys = {
    secrets = data.terraform_remote_state.foundation.outputs.key_arns["secrets"]
    logs    = data.terraform_remote_state.foundation.outputs.key_arns["logs"]
    data    = data.terraform_remote_state.foundation.outputs.key_arns["data"]
  }

  access = {
    for who, entry in var.access : who => {
      principal = "arn:aws:iam::${var.account_id}:role/${entry.role}"
      policy    = entry.policy
    }
  }

  service_linked_roles = var.service_linked_roles
  tags                 = local.tags
}
