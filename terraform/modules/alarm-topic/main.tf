locals {
  # Who publishes in its own name, and from what of ours.
  publishers = {
    cloudwatch   = { sid = "Alarms", source = "arn:aws:cloudwatch:${var.region}:${var.account_id}:alarm:*" }
    events       = { sid = "Rules", source = "arn:aws:events:${var.region}:${var.account_id}:rule/*" }
    "events.rds" = { sid = "Databases", source = "arn:aws:rds:${var.region}:${var.account_id}:es:*" }
  }

  published = [for service, publisher in local.publishers : {
    Sid       = publisher.sid
    Effect    = "Allow"
    Principal = { Service = "${service}.amazonaws.com" }
    Action    = "sns:Publish"
    Resource  = aws_sns_topic.this.arn
    Condition = { ArnLike = { "aws:SourceArn" = publisher.source } }
  }]

  # A topic's policy replaces the one with which the account's own roles could use it.
  by_iam = {
    Sid       = "AccountByIam"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
    Action    = ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:Publish", "sns:SetTopicAttributes", "sns:Subscribe"]
    Resource  = aws_sns_topic.this.arn
  }

  only_tls = {
    Sid       = "OnlyTls"
    Effect    = "Deny"
    Principal = "*"
    Action    = "sns:Publish"
    Resource  = aws_sns_topic.this.arn
    Condition = { Bool = { "aws:SecureTransport" = "false" } }
  }
}

resource "aws_sns_topic" "this" {
  name              = var.name
  display_name      = var.display_name
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic_policy" "this" {
  arn    = aws_sns_topic.this.arn
  policy = jsonencode({ Version = "2012-10-17", Statement = concat([local.by_iam, local.only_tls], local.published) })
}

# Each has to be confirmed from its mailbox.
resource "aws_sns_topic_subscription" "this" {
  for_each = var.addresses

  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.key
}
