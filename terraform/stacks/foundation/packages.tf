# Packages of functions, which the pipeline puts here under names that hold their hash, and which each account's Terraform gives to
# Lambda. Lambda takes code from its own region only, so the region of recovery has them too, before it needs them.
locals {
  package_readers = [for role in sort(tolist(var.package_readers)) : {
    sid      = "Account${split(":", role)[4]}"
    role_arn = role
    prefix   = "rotation/"
  }]

  # Only where there is somebody to read them: where they are built.
  packages = toset(length(var.package_readers) > 0 ? ["packages"] : [])
}

module "packages_key" {
  source   = "../../modules/key"
  for_each = local.packages

  name           = each.key
  description    = "Packages of functions"
  account_id     = var.account_id
  object_readers = var.package_readers
}

# They never go: an environment that is made anew takes what it had.
module "packages" {
  source   = "../../modules/bucket"
  for_each = local.packages

  name              = "fareline-packages-${local.own}"
  key_arn           = module.packages_key[each.key].arn
  access_log_bucket = module.access_logs.name
  role_readers      = local.package_readers
  only_new          = true
}

module "recovery_packages_key" {
  source    = "../../modules/key"
  for_each  = local.packages
  providers = { aws = aws.recovery }

  name           = each.key
  description    = "Packages of functions"
  account_id     = var.account_id
  object_readers = var.package_readers
}

# S3 writes access logs to a bucket of the same region only, and this account has none there.
module "recovery_packages" {
  source    = "../../modules/bucket"
  for_each  = local.packages
  providers = { aws = aws.recovery }

  name         = "fareline-packages-${local.own}-${var.recovery_region}"
  key_arn      = module.recovery_packages_key[each.key].arn
  role_readers = local.package_readers
  only_new     = true
}
