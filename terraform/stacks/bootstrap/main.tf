# What every other stack needs before it can be planned: where its state lies, and who may plan and apply. A person applies this,
# and afterwards it changes rarely; the roles made here may not change themselves.
locals {
  tags = {
    Project     = "fareline"
    Environment = var.environment
    Stack       = "bootstrap"
    ManagedBy   = "terraform"
  }

  # Roles belong to an account and not to a region: made once, at home. The recovery region has a state of its own, which must
  # be there when home is not.
  at_home = var.region == var.home_region
  own     = local.at_home ? var.account_id : "${var.account_id}-${var.region}"
}

module "state_key" {
  source = "../../modules/key"

  name        = "state"
  description = "State of Terraform"
  account_id  = var.account_id
}

module "state" {
  source = "../../modules/bucket"

  name              = "fareline-state-${local.own}"
  key_arn           = module.state_key.arn
  keep_deleted_days = 365
}
