# us-east-1 has no stack of its own: what alarms and logs of CloudFront need there is made here.
module "key" {
  source    = "../../modules/key"
  providers = { aws = aws.global }

  name        = "edge"
  description = "The firewall's log and the topics of CloudFront's alarms"
  account_id  = var.account_id
  service_statements = [
    {
      sid        = "LogsOfTheFirewall"
      service    = "logs.us-east-1.amazonaws.com"
      actions    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      conditions = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = ["arn:aws:logs:us-east-1:${var.account_id}:log-group:aws-waf-logs-fareline-*"] } }
    },
    {
      sid        = "AlarmsToTopics"
      service    = "cloudwatch.amazonaws.com"
      actions    = ["kms:Decrypt", "kms:GenerateDataKey*"]
      conditions = { ArnLike = { "kms:EncryptionContext:aws:sns:topicArn" = ["arn:aws:sns:us-east-1:${var.account_id}:fareline-*"] } }
    },
  ]
}

# Named as those of the region; an alarm can tell no topic of another.
module "topic" {
  source    = "../../modules/alarm-topic"
  providers = { aws = aws.global }
  for_each  = var.alarm_addresses

  name         = "fareline-${each.key}"
  display_name = "Fareline ${var.environment}: ${each.key}"
  account_id   = var.account_id
  region       = "us-east-1"
  key_arn      = module.key.arn
  addresses    = each.value
}
