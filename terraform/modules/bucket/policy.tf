locals {
  all_of_it = ["arn:aws:s3:::${var.name}", "arn:aws:s3:::${var.name}/*"]

  only_tls = {
    Sid       = "OnlyTls"
    Effect    = "Deny"
    Principal = "*"
    Action    = "s3:*"
    Resource  = local.all_of_it
    Condition = { Bool = { "aws:SecureTransport" = "false" } }
  }

  only_current_tls = {
    Sid       = "OnlyCurrentTls"
    Effect    = "Deny"
    Principal = "*"
    Action    = "s3:*"
    Resource  = local.all_of_it
    Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }
  }

  # The bucket's own encryption holds for whoever says nothing. Who asks for another, S3 would obey.
  only_kms = {
    Sid       = "OnlyKms"
    Effect    = "Deny"
    Principal = "*"
    Action    = "s3:PutObject"
    Resource  = "arn:aws:s3:::${var.name}/*"
    Condition = {
      StringNotEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" }
      Null            = { "s3:x-amz-server-side-encryption" = "false" }
    }
  }

  for_services = [for writer in var.writers : {
    Sid       = writer.sid
    Effect    = "Allow"
    Principal = { Service = writer.service }
    Action    = "s3:PutObject"
    Resource  = "arn:aws:s3:::${var.name}/${writer.prefix}*"
    Condition = writer.conditions
  }]

  # Who writes here does not write over what is there, whatever else he may. What is sent in parts says no such thing with each part
  # and is refused too.
  only_new = {
    Sid       = "OnlyNew"
    Effect    = "Deny"
    Principal = "*"
    Action    = "s3:PutObject"
    Resource  = "arn:aws:s3:::${var.name}/*"
    Condition = { Null = { "s3:if-none-match" = "true" } }
  }

  # A role of another account, which that account's own policies must let read here too. It is named by a condition, since a policy
  # that names a role which is not there yet is refused.
  for_roles = [for reader in var.role_readers : {
    Sid       = reader.sid
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::${split(":", reader.role_arn)[4]}:root" }
    Action    = "s3:GetObject"
    Resource  = "arn:aws:s3:::${var.name}/${reader.prefix}*"
    Condition = { ArnEquals = { "aws:PrincipalArn" = reader.role_arn } }
  }]

  # To list is what makes a missing object a 404; without it S3 says 403, as if there were something to hide.
  for_readers = [for reader in var.readers : {
    Sid       = reader.sid
    Effect    = "Allow"
    Principal = { Service = reader.service }
    Action    = ["s3:GetObject", "s3:ListBucket"]
    Resource  = local.all_of_it
    Condition = { StringEquals = { "aws:SourceArn" = reader.source_arn } }
  }]

  statements = concat(
    [local.only_tls, local.only_current_tls],
    [for statement in [local.only_kms] : statement if var.key_arn != null],
    [for statement in [local.only_new] : statement if var.only_new],
    local.for_services,
    local.for_readers,
    local.for_roles,
  )

  policy = jsonencode({ Version = "2012-10-17", Statement = local.statements })
}
