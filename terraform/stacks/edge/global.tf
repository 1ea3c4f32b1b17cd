# us-east-1 has no stack of its own: what alarms and logs of CloudFront need there is made here.
resource "aws_kms_key" "global" {
  provider = aws.global

  description             = "The firewall's log and the topics of CloudFront's alarms"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "global" {
  provider = aws.global

  name          = "alias/fareline-edge"
  target_key_id = aws_kms_key.global.key_id
}

resource "aws_kms_key_policy" "global" {
  provider = aws.global

  key_id = aws_kms_key.global.key_id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Everything, as only so the account's IAM decides who administers and uses the key, and nobody is locked out.
        Sid       = "AccountDecides"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "LogsOfTheFirewall"
        Effect    = "Allow"
        Principal = { Service = "logs.us-east-1.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
        Resource  = "*" # In a key's policy: this key.
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:us-east-1:${var.account_id}:log-group:aws-waf-logs-fareline-*" } }
      },
      {
        Sid       = "AlarmsToTopics"
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*" # In a key's policy: this key.
        Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      },
    ]
  })
}

# Named as those of the region; an alarm can tell no topic of another.
resource "aws_sns_topic" "page" {
  provider = aws.global

  name              = "fareline-page"
  kms_master_key_id = aws_kms_key.global.arn
}

resource "aws_sns_topic" "work" {
  provider = aws.global

  name              = "fareline-work"
  kms_master_key_id = aws_kms_key.global.arn
}

resource "aws_sns_topic_policy" "global" {
  for_each = { page = aws_sns_topic.page.arn, work = aws_sns_topic.work.arn }
  provider = aws.global

  arn = each.value
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "OurAlarms"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = each.value
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:cloudwatch:us-east-1:${var.account_id}:alarm:fareline-*" }
      }
    }]
  })
}

# Each has to be confirmed from its mailbox. A pager's address holds its key and is subscribed by hand.
resource "aws_sns_topic_subscription" "page" {
  for_each = var.alarm_addresses.page
  provider = aws.global

  topic_arn = aws_sns_topic.page.arn
  protocol  = "email"
  endpoint  = each.key
}

resource "aws_sns_topic_subscription" "work" {
  for_each = var.alarm_addresses.work
  provider = aws.global

  topic_arn = aws_sns_topic.work.arn
  protocol  = "email"
  endpoint  = each.key
}
