# Requests to our buckets and to CloudFront. S3 writes its access logs to no bucket with a KMS key, so this one has S3's own.
module "access_logs" {
  source = "../../modules/bucket"

  name      = "fareline-access-logs-${local.own}"
  key_arn   = null
  keep_days = var.access_log_days

  writers = [
    {
      sid     = "RequestsToBuckets"
      service = "logging.s3.amazonaws.com"
      prefix  = "s3/"
      conditions = {
        StringEquals = { "aws:SourceAccount" = [var.account_id] }
        ArnLike      = { "aws:SourceArn" = ["arn:aws:s3:::fareline-*"] }
      }
    },
    {
      sid     = "RequestsToCloudFront"
      service = "delivery.logs.amazonaws.com"
      prefix  = "AWSLogs/${var.account_id}/"
      conditions = {
        StringEquals = { "aws:SourceAccount" = [var.account_id], "s3:x-amz-acl" = ["bucket-owner-full-control"] }
        ArnLike      = { "aws:SourceArn" = ["arn:aws:logs:us-east-1:${var.account_id}:delivery-source:*"] } # CloudFront's are all there.
      }
    },
  ]
}

# Loki forgets by itself, after 30 days; what is older than this it has lost track of.
module "loki" {
  source = "../../modules/bucket"

  name              = "fareline-logs-${local.own}"
  key_arn           = module.key["logs"].arn
  keep_days         = 90
  keep_deleted_days = 7
  access_log_bucket = module.access_logs.name
}

# Whatever the policy of a single bucket says. A setting of the account, in all regions.
resource "aws_s3_account_public_access_block" "this" {
  for_each = toset(local.at_home ? [var.account_id] : [])

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

module "topic" {
  source   = "../../modules/alarm-topic"
  for_each = var.alarm_addresses

  name         = "fareline-${each.key}"
  display_name = "Fareline ${var.environment}: ${each.key}"
  account_id   = var.account_id
  region       = var.region
  key_arn      = module.key["logs"].arn
  addresses    = each.value
}
