locals {
  # As of the key itself: a replica has a policy of its own, and what is not said here is not so there.
  by_iam = {
    Sid       = "AccountByIam"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
    Action    = "kms:*"
    Resource  = "*" # In a key's policy this is the key.
  }

  for_verifiers = [for account in sort(tolist(var.verifiers)) : {
    Sid       = "PublicHalfFor${account}"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${account}:root" }
    Action    = ["kms:DescribeKey", "kms:GetPublicKey"]
    Resource  = "*"
  }]
}

resource "aws_kms_replica_key" "this" {
  description             = var.description
  primary_key_arn         = var.primary_key_arn
  deletion_window_in_days = 30
  policy                  = jsonencode({ Version = "2012-10-17", Statement = concat([local.by_iam], local.for_verifiers) })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "this" {
  name          = "alias/fareline-${var.name}"
  target_key_id = aws_kms_replica_key.this.key_id
}
