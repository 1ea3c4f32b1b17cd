locals {
  signs = var.usage == "sign"

  # Without this statement only the principals of the other statements could ever change the key, and AWS itself could not help.
  # It gives nobody anything: it lets the account's own IAM policies speak about the key.
  by_iam = {
    Sid       = "AccountByIam"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
    Action    = "kms:*"
    Resource  = "*" # In a key's policy this is the key.
  }

  # Whoever checks signatures elsewhere.
  for_verifiers = [for account in sort(tolist(var.verifiers)) : {
    Sid       = "PublicHalfFor${account}"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${account}:root" }
    Action    = ["kms:DescribeKey", "kms:GetPublicKey"]
    Resource  = "*"
  }]

  # Roles elsewhere that read what S3 keeps under the key, named by a condition, since they may not be there yet.
  for_readers = [for role in sort(tolist(var.object_readers)) : {
    Sid       = "Objects${split(":", role)[4]}"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${split(":", role)[4]}:root" }
    Action    = "kms:Decrypt"
    Resource  = "*"
    Condition = {
      ArnEquals  = { "aws:PrincipalArn" = role }
      StringLike = { "kms:ViaService" = "s3.*.amazonaws.com" }
    }
  }]

  for_services = [for statement in var.service_statements : {
    Sid       = statement.sid
    Effect    = "Allow"
    Principal = { Service = statement.service }
    Action    = statement.actions
    Resource  = "*"
    Condition = statement.conditions
  }]
}

resource "aws_kms_key" "this" {
  description              = var.description
  key_usage                = local.signs ? "SIGN_VERIFY" : "ENCRYPT_DECRYPT"
  customer_master_key_spec = local.signs ? "ECC_NIST_P256" : "SYMMETRIC_DEFAULT"
  multi_region             = var.multi_region
  # A key pair cannot be turned over in place: what was signed by the old one must still be found good.
  enable_key_rotation     = !local.signs
  deletion_window_in_days = 30
  policy                  = jsonencode({ Version = "2012-10-17", Statement = concat([local.by_iam], local.for_verifiers, local.for_readers, local.for_services) })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "this" {
  name          = "alias/fareline-${var.name}"
  target_key_id = aws_kms_key.this.key_id
}
