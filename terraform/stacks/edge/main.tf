# What the internet reaches. Applied last: the load balancers are made by their controller on the cluster, and found by name.
locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "edge"
    ManagedBy   = "terraform"
  }

  foundation = data.terraform_remote_state.foundation.outputs
  hosts      = { for name in ["www", "api", "admin"] : name => "${name}.${var.public_zone}" }
}

data "terraform_remote_state" "foundation" {
  backend = "s3"

  config = {
    bucket = var.foundation_state.bucket
    key    = var.foundation_state.key
    region = var.foundation_state.region
  }
}

# By its name, which is that of all hosts here: what is not below it would be written elsewhere than it is looked for.
data "aws_route53_zone" "public" {
  name         = var.public_zone
  private_zone = false

  lifecycle {
    postcondition {
      condition     = self.zone_id == local.foundation.public_zone_id
      error_message = "The public zone is the foundation's; another of this name is nobody's."
    }
  }
}

# A name says little, so what it names is looked at.
data "aws_lb" "web" {
  name = "fareline-web"

  lifecycle {
    postcondition {
      condition     = self.internal && self.load_balancer_type == "network" && self.vpc_id == local.foundation.vpc_id
      error_message = "The web's entry is an internal network load balancer in our network; a public one would be a way past the firewall."
    }
    postcondition {
      condition     = self.security_groups == toset([local.foundation.web_entry_security_group_id])
      error_message = "The web's entry lets in CloudFront alone (security group fareline-web-entry)."
    }
  }
}

data "aws_lb" "partner" {
  name = "fareline-partner"

  lifecycle {
    postcondition {
      condition     = !self.internal && self.load_balancer_type == "network" && self.vpc_id == local.foundation.vpc_id
      error_message = "The partners' entry is a public network load balancer in our network."
    }
    postcondition {
      condition     = self.security_groups == toset([local.foundation.partner_entry_security_group_id])
      error_message = "The partners' entry has its own security group (fareline-partner-entry)."
    }
  }
}

module "certificate" {
  source    = "../../modules/certificate"
  providers = { aws = aws.global }

  names   = [local.hosts.www, local.hosts.api, local.hosts.admin]
  zone_id = data.aws_route53_zone.public.zone_id
}

module "firewall" {
  source    = "../../modules/firewall"
  providers = { aws = aws.global }

  account_id  = var.account_id
  rate_limits = var.rate_limits
  log_key_arn = module.key.arn
  log_days    = var.firewall_log_days

  file_upload = {
    host  = local.hosts.admin
    paths = ["/v1/schedule-imports", "/v1/connecting-time-imports"]
  }
}

module "web" {
  source = "../../modules/web"
  providers = {
    aws        = aws.site
    aws.global = aws.global
  }

  account_id      = var.account_id
  bucket_name     = "fareline-web-${var.account_id}"
  hosts           = local.hosts
  gateway_paths   = var.gateway_paths
  shared_paths    = var.shared_paths
  read_timeouts   = var.read_timeouts
  card_origins    = var.card_origins
  price_class     = var.price_class
  certificate_arn = module.certificate.arn
  web_acl_arn     = module.firewall.arn

  access_log_bucket_arn = "arn:aws:s3:::${local.foundation.access_log_bucket}"

  entry = {
    arn      = data.aws_lb.web.arn
    dns_name = data.aws_lb.web.dns_name
  }
}
