# What every cluster stands on and what outlives it: network, keys, registry, zones, logs, whom alarms reach.
locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "foundation"
    ManagedBy   = "terraform"
  }

  # What an account has once (roles, the public zone, settings of S3) is made at home. What a region has once is called the same
  # everywhere; names that the whole world shares bear the region where it is not home.
  at_home = var.region == var.home_region
  own     = local.at_home ? var.account_id : "${var.account_id}-${var.region}"
}

module "network" {
  source = "../../modules/network"

  name          = "fareline"
  account_id    = var.account_id
  region        = var.region
  cidr          = var.cidr
  zones         = var.zones
  nat_gateways  = var.nat_gateways
  log_key_arn   = module.key["logs"].arn
  flow_log_days = var.flow_log_days
}

module "endpoints" {
  source = "../../modules/endpoints"

  name               = "fareline"
  account_id         = var.account_id
  region             = var.region
  vpc_id             = module.network.vpc_id
  subnet_ids         = module.network.private_subnet_ids
  route_table_ids    = module.network.private_route_table_ids
  callers            = module.network.private_range
  services           = var.endpoint_services
  reachable_accounts = var.reachable_accounts
}

# Addresses from which CloudFront speaks to origins; the same list serves origins inside a network.
data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

module "web_entry" {
  source = "../../modules/entry"

  name         = "fareline-web-entry"
  description  = "Web entry: CloudFront only, behind its firewall"
  vpc_id       = module.network.vpc_id
  callers      = { prefix_list_id = data.aws_ec2_managed_prefix_list.cloudfront.id }
  targets      = module.network.private_range
  target_ports = var.gateway_ports
}

module "partner_entry" {
  source = "../../modules/entry"

  name        = "fareline-partner-entry"
  description = "Partner entry: partners come from anywhere and show a certificate"
  vpc_id      = module.network.vpc_id
  # The one door to the world. Who comes is checked by the gateway and the services, since partners' addresses are not ours to know.
  callers      = { cidr = "0.0.0.0/0" }
  targets      = module.network.private_range
  target_ports = var.gateway_ports
}

module "zones" {
  source = "../../modules/zones"

  public_name = var.public_zone
  vpc_id      = module.network.vpc_id
  at_home     = local.at_home
  delegations = var.delegations

  private_records = var.private_records
}

module "registry" {
  source = "../../modules/registry"

  account_id        = var.account_id
  region            = var.region
  repositories      = var.repositories
  key_arn           = module.key["registry"].arn
  destinations      = var.registry_destinations
  source_account_id = var.registry_source_account_id
}
