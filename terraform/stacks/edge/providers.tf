terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }

  backend "s3" {}
}

# Where the gateways' load balancers are.
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags { tags = local.tags }
}

# Where the site's files are.
provider "aws" {
  alias               = "site"
  region              = var.site_region
  allowed_account_ids = [var.account_id]

  default_tags { tags = local.tags }
}

# Where CloudFront has its certificates, firewall, logs and figures.
provider "aws" {
  alias               = "global"
  region              = "us-east-1"
  allowed_account_ids = [var.account_id]

  default_tags { tags = local.tags }
}
