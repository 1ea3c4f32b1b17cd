locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "identity"
    ManagedBy   = "terraform"
  }

  regions    = keys(var.clusters)
  cluster    = { for region in local.regions : region => data.terraform_remote_state.cluster[region].outputs }
  foundation = { for region in local.regions : region => data.terraform_remote_state.foundation[region].outputs }

  # The same in every region, since controllers find theirs by it.
  cluster_name = local.cluster[var.region].cluster_name

  roles = merge(local.reader_roles, local.platform_roles, local.delivery_roles)
}

data "terraform_remote_state" "cluster" {
  for_each = var.clusters

  backend = "s3"
  config  = { bucket = each.value.bucket, key = each.value.cluster, region = each.value.state_region }
}

data "terraform_remote_state" "foundation" {
  for_each = var.clusters

  backend = "s3"
  config  = { bucket = each.value.bucket, key = each.value.foundation, region = each.value.state_region }
}

module "role" {
  source   = "../../modules/workload-role"
  for_each = local.roles

  name            = each.key
  description     = each.value.description
  service_account = { namespace = each.value.namespace, name = each.value.service_account }
  policy          = each.value.policy

  oidc_providers = [
    for region in local.regions : {
      arn    = local.cluster[region].oidc_provider_arn
      issuer = local.cluster[region].oidc_issuer
    }
  ]
}
